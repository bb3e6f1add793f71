<#ftl output_format="plainText">
${msg("loginHelpMailCallerCode", realmName)}

${loginHelpCode}

${msg("loginHelpMailCallerCodeLife")}

${msg("loginHelpMailCallerCodeNotYou")}
