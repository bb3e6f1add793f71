<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg("loginHelpMailPassIssued", realmName)}
<@mail.circumstances/>

${msg("loginHelpMailPassIssuedText")}

${msg("loginHelpMailChangedExpected")}

<@mail.notMe/>
