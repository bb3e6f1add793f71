<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg("loginHelpMailEmergency", loginHelpAdministrator, loginHelpPerson)}
<@mail.circumstances/>
