<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password-new", "password-confirm"); section>
  <#if section = "header">
    ${msg("loginHelpNewPasswordTitle")}
  <#elseif section = "show-username" && !help.wrapped>
    <#-- Once it knows the person, keycloak (v1) shows the name instead of the title. -->
    <h1 id="kc-page-title">${msg("loginHelpNewPasswordTitle")}</h1>
  <#elseif section = "form">
    <#assign rules = loginHelpPolicy![]>
    <@help.page kind="new-password">
      <form id="login-help-new-password-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate data-login-help-once>
        <@help.account name=loginHelpUsername!""/>
        <@help.policy rules=rules/>
        <@help.password name="password-new" label=msg("loginHelpNewPassword") autocomplete="new-password" autofocus=true
            describedBy=rules?has_content?then("login-help-policy", "")/>
        <@help.password name="password-confirm" label=msg("loginHelpConfirmPassword") autocomplete="new-password"/>
        <@help.signOut checked=loginHelpSignOutDefault!true/>
        <@help.actions><@help.submit label=msg("loginHelpSave") id="login-help-submit"/></@help.actions>
      </form>
    </@help.page>
  </#if>
</@layout.registrationLayout>
