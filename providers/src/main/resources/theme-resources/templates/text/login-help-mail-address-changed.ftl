<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg("loginHelpMailAddressIntro", realmName)}

${msg("loginHelpMailAddressFormer")}
<@mail.circumstances/>

${msg("loginHelpMailChangedExpected")}

<@mail.notMe/>
