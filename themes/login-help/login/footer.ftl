<#-- Below the form, on every page of keycloak.v2 and keycloak (v1); ours says something on the login pages and on those that ask for a second
     factor. Its words and the page it leads to are in the providers jar: a server that has the themes jar alone gets
     nothing, and then our style sheet leaves Keycloak's own link alone. -->
<#-- Of what Keycloak's sanitizer lets through, nothing that is loaded from elsewhere (an image there counts who reads a
     page or a mail), and nothing that dresses up as a part of the page. It has written every attribute in quotes. -->
<#function simple html>
  <#return html?replace("<img\\b[^>]*>", "", "r")?replace(" (?:class|id|style|src|background)=\"[^\"]*\"", "", "r")>
</#function>

<#macro content>
  <#-- Keycloak's error pages have no way on where the application has no home. Without what is known of the login: it may
       be just that which is wrong. -->
  <#if ["error", "login-page-expired"]?seq_contains(pageId) && msg("loginHelpLink") != "loginHelpLink" && url.loginUrl?has_content>
    <div class="login-help login-help-footer">
      <a id="login-help-link" href="${url.loginUrl?keep_before("?")?keep_before("/login-actions/")}/login-help<#if client?? && client.clientId?has_content>?client_id=${client.clientId?url("UTF-8")}</#if>">${msg("loginHelpLink")}</a>
    </div>
  </#if>
  <#local code = ["login-otp", "webauthn-authenticate", "webauthn-error", "login-recovery-authn-code-input", "select-authenticator"]?seq_contains(pageId)>
  <#if (code || ["login", "login-username", "login-password"]?seq_contains(pageId)) && msg("loginHelpLink") != "loginHelpLink">
    <#-- Realm texts go through java.text.MessageFormat, which an administrator's words ("it's", "{") would break. But
         Keycloak's MessageFormatterMethod resolves a variable in an argument to the raw text, or to its own name if
         there is none. -->
    <#local words = msg("{0}", r"${loginHelpFailureMessage}")>
    <#local refused = messagesPerField.existsError("username", "password")>
    <#local failed = refused || (message?? && message.type == "error")>
    <div class="login-help login-help-footer">
      <#-- Always and to everybody: a sentence that came with a lock alone would tell strangers which names exist. -->
      <#if refused><p id="login-help-failed-lock">${msg("loginHelpFailedLock")}</p></#if>
      <#if failed && words?trim?has_content && words != "loginHelpFailureMessage">
        <section class="login-help-administrator" role="status" aria-label="${msg("loginHelpFromAdministrator")}">
          <div class="login-help-prose<#if !words?contains("<")> login-help-plain</#if>" dir="auto">${simple(kcSanitize(words))?no_esc}</div>
        </section>
      </#if>
      <a id="login-help-link" href="${url.loginResetCredentialsUrl?replace("/login-actions/reset-credentials", code?then("/login-help/checks", "/login-help"))}${code?then("#login-help-codes", "")}">${msg("loginHelpLink")}</a>
      <template data-login-help-hints>
        <span data-login-help-hint="caps">${msg("loginHelpLiveCaps")}</span>
        <span data-login-help-hint="space">${msg("loginHelpLiveNameSpace")}</span>
        <span data-login-help-hint="wide">${msg("loginHelpLiveWide")}</span>
      </template>
    </div>
    <script type="module" src="${url.resourcesPath}/js/login-help-hints.js"></script>
  </#if>
</#macro>
