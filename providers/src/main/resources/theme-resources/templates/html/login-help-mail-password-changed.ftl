<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg((loginHelpByAdministrator!false)?then("loginHelpMailChangedByAdministrator", "loginHelpMailChanged"), realmName)}</p>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <h2>${msg("loginHelpMailNotYouTitle")}</h2>
  <p>${msg("loginHelpMailChangedNotYou")}</p>
  <@mail.administratorMessage/>
</@layout.emailLayout>
