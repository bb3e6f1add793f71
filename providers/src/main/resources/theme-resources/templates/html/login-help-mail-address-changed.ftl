<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg("loginHelpMailAddressIntro", realmName)}</p>
  <p>${msg("loginHelpMailAddressFormer")}</p>
  <@mail.circumstances/>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <@mail.notMe/>
</@layout.emailLayout>
