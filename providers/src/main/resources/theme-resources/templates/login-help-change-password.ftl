<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password", "password-new", "password-confirm"); section>
  <#if section = "header">
    ${msg("loginHelpChangeTitle")}
  <#elseif section = "form">
    <#assign rules = loginHelpPolicy![]>
    <#assign askCurrent = loginHelpAskCurrent!true>
    <@help.page kind="change-password">
      <#if loginHelpRefused?has_content>
        <p>${msg(loginHelpRefused)}</p>
        <@help.administratorMessage/>
        <#if isAppInitiatedAction??>
          <form id="login-help-refused-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <@help.actions>
              <@help.otherButton label=msg("loginHelpRefusedBack") id="login-help-cancel" name="cancel-aia" value="true"/>
            </@help.actions>
          </form>
        </#if>
      <#else>
        <form id="login-help-change-password-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate data-login-help-once>
          <@help.account name=loginHelpUsername!""/>
          <#if askCurrent>
            <@help.password name="password" label=msg("loginHelpCurrentPassword") autocomplete="current-password" autofocus=true/>
          </#if>
          <@help.policy rules=rules email=loginHelpUserEmail!""/>
          <@help.password name="password-new" label=msg("loginHelpNewPassword") autocomplete="new-password" autofocus=!askCurrent
              describedBy=rules?has_content?then("login-help-policy", "")/>
          <@help.password name="password-confirm" label=msg("loginHelpConfirmPassword") autocomplete="new-password"/>
          <@help.signOut checked=loginHelpSignOutDefault!false/>
          <@help.actions>
            <@help.submit label=msg("loginHelpChangeButton") id="login-help-submit"/>
            <#if isAppInitiatedAction??>
              <@help.otherButton label=msg("loginHelpCancel") id="login-help-cancel" name="cancel-aia" value="true"/>
            </#if>
          </@help.actions>
        </form>
      </#if>
    </@help.page>
  </#if>
</@layout.registrationLayout>
