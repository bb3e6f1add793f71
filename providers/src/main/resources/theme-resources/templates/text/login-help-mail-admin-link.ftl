<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
<#import "/login-help-lifespan.ftl" as lifespan>
${msg("loginHelpMailAdminLinkIntro", realmName)}
<@mail.circumstances/>

${msg("loginHelpAccount")} ${loginHelpUsername}

${msg("loginHelpMailLinkButton")}
${link}

${msg("loginHelpMailLinkLife", lifespan.words(loginHelpLifespan))}

${msg("loginHelpMailNotYouTitle")}
${msg("loginHelpMailAdminLinkNotYou")}
<@mail.administratorMessage/>
