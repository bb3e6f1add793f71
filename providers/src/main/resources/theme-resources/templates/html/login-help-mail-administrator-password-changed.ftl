<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg("loginHelpMailAdministratorChanged", realmName, loginHelpAdministrator)}</p>
  <@mail.circumstances/>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <p>${msg("loginHelpMailAdministratorChangedNotExpected")}</p>
</@layout.emailLayout>
