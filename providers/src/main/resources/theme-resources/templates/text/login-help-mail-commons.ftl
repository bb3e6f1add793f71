<#ftl output_format="plainText">
<#-- The administrator's own words, if there are any: the server has taken the markup out. -->
<#macro administratorMessage>
<#if loginHelpFailureMessageText?has_content>

${msg("loginHelpFromAdministrator")}
${loginHelpFailureMessageText}
</#if>
</#macro>
<#macro whomToAsk>
${msg("loginHelpAskAdministrator")}
<@administratorMessage/>
</#macro>
