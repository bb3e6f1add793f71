<#ftl output_format="plainText">
${msg("loginHelpMailAdministratorChanged", realmName, loginHelpAdministrator)}

${msg("loginHelpMailChangedExpected")}

${msg("loginHelpMailAdministratorChangedNotExpected")}
