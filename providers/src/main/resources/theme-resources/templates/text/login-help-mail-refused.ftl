<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg("loginHelpMailRefusedIntro", realmName)}

${msg("loginHelpReason_" + loginHelpReason)}
<@mail.circumstances/>

${msg("loginHelpMailRefusedNextTitle")}
<@mail.whomToAsk/>

${msg("loginHelpMailNotYouTitle")}
${msg("loginHelpMailRefusedNotYou")}
