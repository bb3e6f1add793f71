<#import "/login-help-lifespan.ftl" as lifespan>
<#-- Of what Keycloak's sanitizer lets through, nothing that is loaded from elsewhere (an image there counts who reads a
     page or a mail), and nothing that dresses up as a part of the page. It has written every attribute in quotes. -->
<#function simple html>
  <#return html?replace("<img\\b[^>]*>", "", "r")?replace(" (?:class|id|style|src|background)=\"[^\"]*\"", "", "r")>
</#function>

<#-- The administrator's own words, if there are any. Data, never a message format, always sanitised. -->
<#macro administratorMessage>
  <#if loginHelpFailureMessage?has_content>
    <p class="login-help-quiet">${msg("loginHelpFromAdministrator")}</p>
    <blockquote dir="auto"<#if !loginHelpFailureMessage?contains("<")> style="white-space: pre-line"</#if>>${simple(kcSanitize(loginHelpFailureMessage))?no_esc}</blockquote>
  </#if>
</#macro>

<#macro whomToAsk>
  <p>${msg("loginHelpAskAdministrator")}</p>
  <#if loginHelpDeskUrl?has_content><p>${msg("loginHelpDeskOffer")} <a href="${loginHelpDeskUrl}">${msg("loginHelpDeskLink")}</a></p></#if>
  <@administratorMessage/>
</#macro>

<#-- When and from where it was asked for or done, as far as is known. -->
<#macro circumstances>
  <#if loginHelpTime?has_content>
    <p class="login-help-facts">
      ${msg("loginHelpMailWhen")} <strong>${loginHelpTime}</strong> (${loginHelpTimeZone})<#if loginHelpNetwork?has_content><br>
      ${msg("loginHelpMailFrom")} <strong><@device/></strong><br>
      ${msg("loginHelpMailNetwork")} <strong><bdi dir="ltr">${loginHelpNetwork}</bdi></strong></#if>
    </p>
  </#if>
  <#if loginHelpVerified?has_content>
    <p class="login-help-facts"><#if loginHelpVerified == "none">${msg("loginHelpMailNotVerified")}<#else>${msg("loginHelpMailVerified", msg("loginHelpVerification_" + loginHelpVerified))}</#if></p>
  </#if>
</#macro>

<#macro device><#if loginHelpBrowser?has_content && loginHelpSystem?has_content>${msg("loginHelpMailDevice", loginHelpBrowser, loginHelpSystem)}<#elseif loginHelpBrowser?has_content || loginHelpSystem?has_content>${loginHelpBrowser!loginHelpSystem}<#else>${msg("loginHelpMailDeviceUnknown")}</#if></#macro>

<#-- A way to log in. -->
<#macro means kind><#if kind?starts_with("provider:")>${msg("loginHelpMailMeansProvider", kind?keep_after("provider:"))}<#elseif kind == "password">${msg("loginHelpMailMeansPassword")}<#elseif kind == "otp">${msg("loginHelpMailMeansOtp")}<#elseif kind == "webauthn">${msg("loginHelpMailMeansKey")}<#elseif kind == "webauthn-passwordless">${msg("loginHelpMailMeansPasskey")}<#elseif kind == "recovery-authn-codes">${msg("loginHelpMailMeansCodes")}<#else>${kind}</#if></#macro>

<#-- What to do about a change that was somebody else's. -->
<#macro notMe>
  <h2>${msg("loginHelpMailNotYouTitle")}</h2>
  <p>${msg("loginHelpMailChangedNotYou")}</p>
  <#if loginHelpNotMe?has_content>
    <p>${msg("loginHelpMailNotMeText")}</p>
    <p><a class="login-help-button" href="${loginHelpNotMe}">${msg("loginHelpMailNotMeButton")}</a></p>
    <p class="login-help-quiet">${msg("loginHelpMailNotMeLife", lifespan.words(loginHelpNotMeDays * 1440))}</p>
    <p class="login-help-quiet">${msg("loginHelpMailLinkCopy")}<br><bdi dir="ltr">${loginHelpNotMe}</bdi></p>
  </#if>
  <@administratorMessage/>
</#macro>
