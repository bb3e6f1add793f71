<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg((loginHelpByAdministrator!false)?then("loginHelpMailChangedByAdministrator", "loginHelpMailChanged"), realmName)}</p>
  <@mail.circumstances/>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <@mail.notMe/>
</@layout.emailLayout>
