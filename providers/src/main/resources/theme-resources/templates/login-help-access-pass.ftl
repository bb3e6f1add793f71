<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<#-- One error for all fields, in one place: which of them was wrong, or whether there is such an account, is not told. -->
<#assign wrong = messagesPerField.existsError("pass")>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("loginHelpPassTitle")}
  <#elseif section = "form">
    <@help.page kind="pass">
      <p>${msg("loginHelpPassIntro")}</p>
      <form id="login-help-pass-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" novalidate data-login-help-once>
        <@help.line name="username" label=msg("loginHelpPassAccount") value=(auth.attemptedUsername)!"" autocomplete="username" autofocus=true/>
        <@help.line name="pass" label=msg("loginHelpPass") value="" autocomplete="off" note=msg("loginHelpPassNote")/>
        <@help.password name="password" label=msg("loginHelpPassPassword") autocomplete="current-password" describedBy="login-help-pass-password"/>
        <p id="login-help-pass-password" class="login-help-quiet">${msg("loginHelpPassPasswordNote")}</p>
        <@help.actions>
          <@help.submit label=msg("loginHelpPassButton") id="login-help-submit"/>
        </@help.actions>
      </form>
    </@help.page>
  </#if>
</@layout.registrationLayout>
