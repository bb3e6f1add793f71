<#ftl output_format="plainText">
<#import "/login-help-lifespan.ftl" as lifespan>
<#-- The administrator's own words, if there are any: the server has taken the markup out. -->
<#macro administratorMessage>
<#if loginHelpFailureMessageText?has_content>

${msg("loginHelpFromAdministrator")}
${loginHelpFailureMessageText}
</#if>
</#macro>
<#macro whomToAsk>
${msg("loginHelpAskAdministrator")}
<#if loginHelpDeskUrl?has_content>
${msg("loginHelpDeskOffer")}
${loginHelpDeskUrl}
</#if>
<@administratorMessage/>
</#macro>
<#macro circumstances>
<#if loginHelpTime?has_content>

${msg("loginHelpMailWhen")} ${loginHelpTime} (${loginHelpTimeZone})
<#if loginHelpNetwork?has_content>
${msg("loginHelpMailFrom")} <@device/>
${msg("loginHelpMailNetwork")} ${loginHelpNetwork}
</#if>
</#if>
<#if loginHelpVerified?has_content>
<#if loginHelpVerified == "none">
${msg("loginHelpMailNotVerified")}
<#else>
${msg("loginHelpMailVerified", msg("loginHelpVerification_" + loginHelpVerified))}
</#if>
</#if>
</#macro>
<#macro device>
<#if loginHelpBrowser?has_content && loginHelpSystem?has_content>
${msg("loginHelpMailDevice", loginHelpBrowser, loginHelpSystem)}<#t>
<#elseif loginHelpBrowser?has_content || loginHelpSystem?has_content>
${loginHelpBrowser!loginHelpSystem}<#t>
<#else>
${msg("loginHelpMailDeviceUnknown")}<#t>
</#if>
</#macro>
<#macro means kind>
<#if kind?starts_with("provider:")>
${msg("loginHelpMailMeansProvider", kind?keep_after("provider:"))}
<#elseif kind == "password">
${msg("loginHelpMailMeansPassword")}
<#elseif kind == "otp">
${msg("loginHelpMailMeansOtp")}
<#elseif kind == "webauthn">
${msg("loginHelpMailMeansKey")}
<#elseif kind == "webauthn-passwordless">
${msg("loginHelpMailMeansPasskey")}
<#elseif kind == "recovery-authn-codes">
${msg("loginHelpMailMeansCodes")}
<#else>
${kind}
</#if>
</#macro>
<#macro notMe>
${msg("loginHelpMailNotYouTitle")}
${msg("loginHelpMailChangedNotYou")}
<#if loginHelpNotMe?has_content>
${msg("loginHelpMailNotMeText")}

${msg("loginHelpMailNotMeButton")}
${loginHelpNotMe}

${msg("loginHelpMailNotMeLife", lifespan.words(loginHelpNotMeDays * 1440))}
</#if>
<@administratorMessage/>
</#macro>
