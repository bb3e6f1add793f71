<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("email"); section>
  <#if section = "header">
    ${msg("loginHelpTitle")}
  <#elseif section = "form">
    <@help.page kind="reset">
      <p>${msg("loginHelpResetIntro")}</p>
      <form id="login-help-reset-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate data-login-help-once>
        <@help.email name="email" label=msg("loginHelpEmail") value=loginHelpEmail!""/>
        <@help.actions>
          <@help.submit label=msg("loginHelpResetButton") id="login-help-submit"/>
          <@help.back/>
        </@help.actions>
      </form>
      <#if loginHelpUrl?has_content>
        <p class="login-help-aside">${msg("loginHelpResetToChecks")} <a id="login-help-checks" href="${loginHelpUrl}">${msg("loginHelpChecksLink")}</a></p>
      </#if>
    </@help.page>
  </#if>
</@layout.registrationLayout>
