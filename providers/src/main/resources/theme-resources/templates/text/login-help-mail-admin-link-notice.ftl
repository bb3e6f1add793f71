<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg("loginHelpMailAdminLinkNoticeIntro", realmName)}

${loginHelpAddress}
<@mail.circumstances/>

${msg("loginHelpMailChangedExpected")}

${msg("loginHelpMailAdminLinkNoticeNotYou")}

<@mail.notMe/>
