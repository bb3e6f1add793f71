<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg((loginHelpByAdministrator!false)?then("loginHelpMailChangedByAdministrator", "loginHelpMailChanged"), realmName)}
<@mail.circumstances/>

${msg("loginHelpMailChangedExpected")}

<@mail.notMe/>
