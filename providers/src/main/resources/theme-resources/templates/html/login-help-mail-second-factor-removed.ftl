<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg(loginHelpFactorLeft?then("loginHelpMailFactorRemoved", "loginHelpMailFactorsOff"), realmName)}</p>
  <@mail.circumstances/>
  <#if !loginHelpFactorLeft><p>${msg(loginHelpFactorRequired?then("loginHelpMailFactorsRequired", "loginHelpMailFactorsPassword"))}</p></#if>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <@mail.notMe/>
</@layout.emailLayout>
