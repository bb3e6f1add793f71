<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg("loginHelpMailPassUsed", realmName)}</p>
  <@mail.circumstances/>
  <p>${msg("loginHelpMailPassUsedText")}</p>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <@mail.notMe/>
</@layout.emailLayout>
