<#ftl output_format="plainText">
${msg("loginHelpMailDeskIntro", realmName, loginHelpCount)}

<#list loginHelpReferences as reference>
${reference}
</#list>

<#if loginHelpConsole?has_content>
${msg("loginHelpMailDeskButton")}
${loginHelpConsole}

</#if>
${msg("loginHelpMailDeskProof")}

${msg("loginHelpMailDeskDigest")}
