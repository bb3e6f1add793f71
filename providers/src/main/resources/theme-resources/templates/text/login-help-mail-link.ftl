<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
<#import "/login-help-lifespan.ftl" as lifespan>
${msg("loginHelpMailLinkIntro", realmName)}

${msg("loginHelpMailLinkButton")}
${link}

${msg("loginHelpMailLinkLife", lifespan.words((loginHelpLifespan / 60)?ceiling))}

${msg("loginHelpMailNotYouTitle")}
${msg("loginHelpMailLinkNotYou")}

${msg("loginHelpMailHelpTitle")}
<@mail.whomToAsk/>
