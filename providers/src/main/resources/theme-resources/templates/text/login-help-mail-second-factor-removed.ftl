<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg(loginHelpFactorLeft?then("loginHelpMailFactorRemoved", "loginHelpMailFactorsOff"), realmName)}
<@mail.circumstances/>

<#if !loginHelpFactorLeft>
${msg(loginHelpFactorRequired?then("loginHelpMailFactorsRequired", "loginHelpMailFactorsPassword"))}

</#if>
${msg("loginHelpMailChangedExpected")}

<@mail.notMe/>
