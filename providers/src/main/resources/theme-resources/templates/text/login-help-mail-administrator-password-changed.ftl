<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg("loginHelpMailAdministratorChanged", realmName, loginHelpAdministrator)}
<@mail.circumstances/>

${msg("loginHelpMailChangedExpected")}

${msg("loginHelpMailAdministratorChangedNotExpected")}
