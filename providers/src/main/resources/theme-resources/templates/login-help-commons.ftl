<#-- The parts our pages share. Only Keycloak's theme properties decide the classes, so that a page looks native under
     keycloak.v2, keycloak and an organisation's own child of either. -->

<#-- keycloak.v2 wraps each input in an input-group item, keycloak (v1) does not: the one difference in structure. -->
<#assign wrapped = (properties.kcInputGroupItemClass!"")?has_content>
<#assign secondary = properties.kcButtonSecondaryClass!"pf-c-button pf-m-secondary">

<#-- A stylesheet link is valid in the body, and template.ftl offers no other place. -->
<#macro page kind>
  <link rel="stylesheet" href="${url.resourcesPath}/css/login-help.css">
  <div class="login-help login-help-${kind}">
    <#nested>
  </div>
  <script type="module" src="${url.resourcesPath}/js/login-help.js"></script>
</#macro>

<#-- Of what Keycloak's sanitizer lets through, nothing that is loaded from elsewhere (an image there counts who reads a
     page or a mail), and nothing that dresses up as a part of the page. It has written every attribute in quotes. -->
<#function simple html>
  <#return html?replace("<img\\b[^>]*>", "", "r")?replace(" (?:class|id|style|src|background)=\"[^\"]*\"", "", "r")>
</#function>

<#-- The administrator's text is data: never a message format, always sanitised. -->
<#macro administratorMessage>
  <#if loginHelpFailureMessage?has_content>
    <section class="login-help-administrator" aria-labelledby="login-help-administrator-title">
      <h2 id="login-help-administrator-title">${msg("loginHelpFromAdministrator")}</h2>
      <#-- Line breaks typed into a text without markup are meant; between tags they are not. -->
      <div class="login-help-prose<#if !loginHelpFailureMessage?contains("<")> login-help-plain</#if>" dir="auto">${simple(kcSanitize(loginHelpFailureMessage))?no_esc}</div>
    </section>
  </#if>
</#macro>

<#-- Something only the browser can tell: written into the page, shown by the script. -->
<#macro live kind good=false>
  <span class="login-help-live<#if good> login-help-live-good</#if>" data-login-help-live="${kind}" hidden><#nested></span>
</#macro>

<#macro error name>
  <#if messagesPerField.existsError(name)>
    <div class="${properties.kcFormHelperTextClass!}" aria-live="polite">
      <div class="${properties.kcInputHelperTextClass!}">
        <div id="input-error-${name}" class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}">
          <span class="${properties.kcInputErrorMessageClass!}">${kcSanitize(messagesPerField.get(name))?no_esc}</span>
        </div>
      </div>
    </div>
  </#if>
</#macro>

<#macro group name label>
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormGroupLabelClass!properties.kcLabelWrapperClass!}">
      <label for="${name}" class="${properties.kcLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${label}</span></label>
    </div>
    <div class="${properties.kcInputWrapperClass!}">
      <#nested>
      <@error name=name/>
    </div>
  </div>
</#macro>

<#-- Attributes that tie a field to its error and to the text that describes it. -->
<#macro tied name describedBy>
  <#local invalid = messagesPerField.existsError(name)>
  <#local ids = (describedBy + invalid?then(" input-error-" + name, ""))?trim>
  <#if invalid>aria-invalid="true"</#if> <#if ids?has_content>aria-describedby="${ids}"</#if>
</#macro>

<#macro email name label value>
  <@group name=name label=label>
    <#if wrapped><span class="${properties.kcInputClass!} <#if messagesPerField.existsError(name)>${properties.kcError!}</#if>"></#if>
    <#-- type=email would turn international domains into punycode before the server sees them. -->
    <input id="${name}" name="${name}" value="${value}" type="text" inputmode="email" autocomplete="email" required autofocus
           autocapitalize="none" autocorrect="off" spellcheck="false" dir="ltr"
           class="<#if !wrapped>${properties.kcInputClass!}</#if>" <@tied name=name describedBy=""/>>
    <#if wrapped></span></#if>
  </@group>
</#macro>

<#-- A line to type into, with a note below its label. -->
<#macro line name label value autocomplete note="" autofocus=false>
  <@group name=name label=label>
    <#if wrapped><span class="${properties.kcInputClass!} <#if messagesPerField.existsError(name)>${properties.kcError!}</#if>"></#if>
    <input id="${name}" name="${name}" value="${value}" type="text" autocomplete="${autocomplete}" maxlength="255" required <#if autofocus>autofocus</#if>
           autocapitalize="none" autocorrect="off" spellcheck="false" dir="auto"
           class="<#if !wrapped>${properties.kcInputClass!}</#if>" <@tied name=name describedBy=note?has_content?then(name + "-note", "")/>>
    <#if wrapped></span></#if>
    <#if note?has_content><p id="${name}-note" class="login-help-quiet">${note}</p></#if>
  </@group>
</#macro>

<#macro lines name label value note>
  <@group name=name label=label>
    <#if wrapped><span class="${properties.kcInputClass!} <#if messagesPerField.existsError(name)>${properties.kcError!}</#if>"></#if>
    <textarea id="${name}" name="${name}" rows="3" maxlength="1000" dir="auto"
              class="<#if !wrapped>${properties.kcInputClass!}</#if>" <@tied name=name describedBy=name + "-note"/>>${value}</textarea>
    <#if wrapped></span></#if>
    <p id="${name}-note" class="login-help-quiet">${note}</p>
  </@group>
</#macro>

<#macro choice name label>
  <@group name=name label=label>
    <#if wrapped><span class="${properties.kcInputClass!} <#if messagesPerField.existsError(name)>${properties.kcError!}</#if>"></#if>
    <select id="${name}" name="${name}" required class="<#if !wrapped>${properties.kcInputClass!}</#if>" <@tied name=name describedBy=""/>><#nested></select>
    <#if wrapped></span></#if>
  </@group>
</#macro>

<#-- A way to the help desk, where the realm offers one. -->
<#macro desk>
  <#if loginHelpDeskUrl?has_content>
    <p>${msg("loginHelpDeskOffer")} <a id="login-help-desk" href="${loginHelpDeskUrl}">${msg("loginHelpDeskLink")}</a></p>
  </#if>
</#macro>

<#macro password name label autocomplete describedBy="" autofocus=false>
  <@group name=name label=label>
    <div class="${properties.kcInputGroup!}" dir="ltr">
      <#if wrapped><div class="${properties.kcInputGroupItemClass!} ${properties.kcFill!}"><span class="${properties.kcInputClass!} <#if messagesPerField.existsError(name)>${properties.kcError!}</#if>"></#if>
      <input id="${name}" name="${name}" type="password" autocomplete="${autocomplete}" required <#if autofocus>autofocus</#if>
             class="<#if !wrapped>${properties.kcInputClass!}</#if>" <@tied name=name describedBy=describedBy/>>
      <#if wrapped></span></div><div class="${properties.kcInputGroupItemClass!}"></#if>
      <button class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" hidden aria-controls="${name}"
              aria-label="${msg("loginHelpShowPassword")}" data-login-help-reveal="${name}"
              data-label-show="${msg("loginHelpShowPassword")}" data-label-hide="${msg("loginHelpHidePassword")}"
              data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}">
        <i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i>
      </button>
      <#if wrapped></div></#if>
    </div>
  </@group>
</#macro>

<#-- Password managers file the new password under this name; people see whose password it is. -->
<#macro account name>
  <#if name?has_content>
    <p class="login-help-account">${msg("loginHelpAccount")} <bdi>${name}</bdi></p>
    <input type="text" name="username" value="${name}" autocomplete="username" readonly hidden>
  </#if>
</#macro>

<#-- The script ticks off what can be seen while typing; the status line is what is read aloud of it. -->
<#macro policy rules email="">
  <#if rules?has_content>
    <div id="login-help-policy" class="login-help-policy" data-login-help-rules="password-new" <#if email?has_content && rules?filter(rule -> rule.id == "notEmail")?has_content>data-login-help-email="${email}"</#if>>
      <p>${msg("loginHelpPolicyTitle")}</p>
      <ul>
        <#list rules as rule><li data-login-help-rule="${rule.id}" data-login-help-value="${rule.value}"><span>${rule.sentence}</span></li></#list>
      </ul>
    </div>
    <div id="login-help-policy-status" class="login-help-unseen" role="status" data-login-help-met="${msg("loginHelpRuleMet", "{rule}")}" data-login-help-unmet="${msg("loginHelpRuleUnmet", "{rule}")}"></div>
  </#if>
</#macro>

<#macro signOut checked>
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormOptionsWrapperClass!}">
      <label for="logout-sessions" class="${properties.kcCheckboxClass!} login-help-check">
        <input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" class="${properties.kcCheckboxInputClass!}" <#if checked>checked</#if>>
        <span class="${properties.kcCheckboxLabelClass!}">${msg("loginHelpSignOut")}</span>
      </label>
    </div>
  </div>
</#macro>

<#macro actions>
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormActionGroupClass!properties.kcFormButtonsClass!} login-help-actions"><#nested></div>
  </div>
</#macro>

<#macro submit label id>
  <button id="${id}" type="submit" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${label}</button>
</#macro>

<#macro otherButton label id name value>
  <button id="${id}" type="submit" name="${name}" value="${value}" formnovalidate class="${secondary} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${label}</button>
</#macro>

<#macro primaryLink href label id>
  <a id="${id}" href="${href}" class="${properties.kcButtonClass!} ${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${label}</a>
</#macro>

<#macro otherLink href label id>
  <a id="${id}" href="${href}" class="${secondary} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${label}</a>
</#macro>

<#-- The way back is unknown when neither a login in progress nor an application is: then say what to do instead. -->
<#macro back>
  <#if loginHelpBackUrl?has_content>
    <@otherLink href=loginHelpBackUrl label=msg("loginHelpBack") id="login-help-back"/>
  <#else>
    <p class="login-help-quiet">${msg("loginHelpBackUnknown")}</p>
  </#if>
</#macro>
