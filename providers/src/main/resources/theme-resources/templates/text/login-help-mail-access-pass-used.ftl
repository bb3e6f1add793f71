<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg("loginHelpMailPassUsed", realmName)}
<@mail.circumstances/>

${msg("loginHelpMailPassUsedText")}

${msg("loginHelpMailChangedExpected")}

<@mail.notMe/>
