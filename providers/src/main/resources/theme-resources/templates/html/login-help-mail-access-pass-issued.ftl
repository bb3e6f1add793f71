<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg("loginHelpMailPassIssued", realmName)}</p>
  <@mail.circumstances/>
  <p>${msg("loginHelpMailPassIssuedText")}</p>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <@mail.notMe/>
</@layout.emailLayout>
