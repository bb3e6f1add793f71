<#-- The administrator's own words, if there are any. Data, never a message format, always sanitised. -->
<#macro administratorMessage>
  <#if loginHelpFailureMessage?has_content>
    <p class="login-help-quiet">${msg("loginHelpFromAdministrator")}</p>
    <blockquote dir="auto"<#if !loginHelpFailureMessage?contains("<")> style="white-space: pre-line"</#if>>${kcSanitize(loginHelpFailureMessage)?no_esc}</blockquote>
  </#if>
</#macro>

<#macro whomToAsk>
  <p>${msg("loginHelpAskAdministrator")}</p>
  <@administratorMessage/>
</#macro>
