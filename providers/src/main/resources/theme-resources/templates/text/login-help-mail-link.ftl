<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
<#import "/login-help-lifespan.ftl" as lifespan>
${msg("loginHelpMailLinkIntro", realmName)}
<@mail.circumstances/>

<#if loginHelpUsername?has_content>
${msg("loginHelpAccount")} ${loginHelpUsername}

</#if>
${msg("loginHelpMailLinkButton")}
${link}

${msg("loginHelpMailLinkLife", lifespan.words(loginHelpLifespan))}

${msg("loginHelpMailNotYouTitle")}
${msg("loginHelpMailLinkNotYou")}

${msg("loginHelpMailHelpTitle")}
<@mail.whomToAsk/>
