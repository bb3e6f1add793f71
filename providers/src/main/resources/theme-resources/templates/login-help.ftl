<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("loginHelpTitle")}
  <#elseif section = "show-username" && !help.wrapped>
    <#-- From the page that asks for the code: keycloak (v1) shows the name instead of the title. -->
    <h1 id="kc-page-title">${msg("loginHelpTitle")}</h1>
  <#elseif section = "form">
    <@help.page kind="checks">
      <@help.administratorMessage/>

      <h2 id="login-help-checks-title">${msg("loginHelpChecksTitle")}</h2>
      <ol class="login-help-points" aria-labelledby="login-help-checks-title">
        <li>
          <h3>${msg("loginHelpCheckSpace")}</h3>
          <p>${msg("loginHelpCheckSpaceText")}</p>
        </li>
        <li>
          <h3>${msg("loginHelpCheckKeys")}</h3>
          <p>${msg("loginHelpCheckKeysText")}</p>
          <p>${msg("loginHelpCheckKeysOff")}</p>
          <div class="login-help-try">
            <label for="login-help-try" class="${properties.kcLabelClass!}">${msg("loginHelpTry")}</label>
            <#-- No name and no form: what is typed here cannot be sent. -->
            <#if help.wrapped><span class="${properties.kcInputClass!}"></#if>
            <input id="login-help-try" type="text" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false"
                   class="<#if !help.wrapped>${properties.kcInputClass!}</#if>" aria-describedby="login-help-try-note login-help-try-live" data-login-help-try>
            <#if help.wrapped></span></#if>
            <p id="login-help-try-note" class="login-help-quiet">${msg("loginHelpTryNote")}</p>
            <div id="login-help-try-live" role="status">
              <@help.live kind="caps">${msg("loginHelpLiveCaps")}</@help.live>
              <@help.live kind="space">${msg("loginHelpLiveSpace")}</@help.live>
              <@help.live kind="wide">${msg("loginHelpLiveWide")}</@help.live>
            </div>
          </div>
        </li>
        <li>
          <h3>${msg("loginHelpCheckLocked")}</h3>
          <p>${msg("loginHelpCheckLockedText")}</p>
        </li>
        <li>
          <h3>${msg("loginHelpCheckSettings")}</h3>
          <p>${msg("loginHelpCheckSettingsText")}</p>
          <noscript><p class="login-help-live">${msg("loginHelpLiveNoScript")}</p></noscript>
          <div role="status">
            <@help.live kind="cookies">${msg("loginHelpLiveCookies")}</@help.live>
            <@help.live kind="settings" good=true>${msg("loginHelpLiveSettings")}</@help.live>
          </div>
        </li>
        <li>
          <h3>${msg("loginHelpCheckBrowser")}</h3>
          <p>${msg("loginHelpCheckBrowserText")}</p>
          <p>${msg("loginHelpCheckBrowserList")}</p>
        </li>
      </ol>

      <h2 id="login-help-codes">${msg("loginHelpCodesTitle")}</h2>
      <ul class="login-help-points" aria-labelledby="login-help-codes">
        <#list [
          ["loginHelpCodeClock", "loginHelpCodeClockText"],
          ["loginHelpCodeKey", "loginHelpCodeKeyText"],
          ["loginHelpCodeNewDevice", "loginHelpCodeNewDeviceText"],
          ["loginHelpCodeLost", "loginHelpCodeLostText"]
        ] as point>
          <li>
            <h3>${msg(point[0])}</h3>
            <p>${msg(point[1])}</p>
            <#if point[0] == "loginHelpCodeLost" && loginHelpDeskUrl?has_content>
              <p><a id="login-help-desk-code" href="${loginHelpDeskUrl}">${msg("loginHelpDeskLink")}</a></p>
            </#if>
          </li>
        </#list>
      </ul>

      <h2>${msg("loginHelpStillTitle")}</h2>
      <#if realm.resetPasswordAllowed && !(loginHelpResetUnfinished!false)>
        <p>${msg("loginHelpStillReset")}</p>
        <@help.desk/>
        <@help.actions>
          <@help.primaryLink href=url.loginResetCredentialsUrl label=msg("loginHelpStillResetButton") id="login-help-reset"/>
          <@help.back/>
        </@help.actions>
      <#else>
        <p>${msg("loginHelpAskAdministrator")}</p>
        <#if loginHelpDeskUrl?has_content><p>${msg("loginHelpDeskOffer")}</p></#if>
        <@help.actions>
          <#if loginHelpDeskUrl?has_content><@help.primaryLink href=loginHelpDeskUrl label=msg("loginHelpDeskLink") id="login-help-desk"/></#if>
          <@help.back/>
        </@help.actions>
      </#if>
    </@help.page>
  </#if>
</@layout.registrationLayout>
