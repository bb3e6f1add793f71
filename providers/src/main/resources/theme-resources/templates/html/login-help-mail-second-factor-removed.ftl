<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg(loginHelpFactorLeft?then("loginHelpMailFactorRemoved", "loginHelpMailFactorsOff"), realmName)}</p>
  <#if !loginHelpFactorLeft><p>${msg(loginHelpFactorRequired?then("loginHelpMailFactorsRequired", "loginHelpMailFactorsPassword"))}</p></#if>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <h2>${msg("loginHelpMailNotYouTitle")}</h2>
  <p>${msg("loginHelpMailChangedNotYou")}</p>
  <@mail.administratorMessage/>
</@layout.emailLayout>
