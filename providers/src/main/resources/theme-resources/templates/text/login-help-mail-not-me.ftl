<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg("loginHelpMailNotMeIntro", realmName, loginHelpPerson)}

${msg("loginHelpMailNotMeChange")} ${msg(loginHelpChangeSubject, realmName)}
<@mail.circumstances/>

${msg("loginHelpMailNotMeEnded")}

${msg(loginHelpUseless?then("loginHelpMailNotMeUseless", "loginHelpMailNotMeDirectory"))}

${msg(loginHelpLinkMailed?then("loginHelpMailNotMeLink", "loginHelpMailNotMeNoLink"))}

${msg("loginHelpMailNotMeNext")}
