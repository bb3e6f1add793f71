<#-- Whom to ask: the administrator's own words if there are any. Data, never a message format, always sanitised. -->
<#macro whomToAsk>
  <p>${msg("loginHelpAskAdministrator")}</p>
  <#if loginHelpFailureMessage?has_content>
    <p class="login-help-quiet">${msg("loginHelpFromAdministrator")}:</p>
    <blockquote dir="auto">${kcSanitize(loginHelpFailureMessage)?no_esc}</blockquote>
  </#if>
</#macro>
