<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("account", "trouble", "contact", "words"); section>
  <#if section = "header">
    ${msg("loginHelpDeskTitle")}
  <#elseif section = "form">
    <@help.page kind="desk">
      <@help.administratorMessage/>
      <p>${msg("loginHelpDeskIntro")}</p>
      <form id="login-help-desk-form" class="${properties.kcFormClass!}" action="${loginHelpDeskAction}" method="post" novalidate data-login-help-once>
        <input type="hidden" name="proof" value="${loginHelpDeskProof}">
        <@help.line name="account" label=msg("loginHelpDeskAccount") value=loginHelpDeskTyped.account() autocomplete="username" note=msg("loginHelpDeskAccountNote") autofocus=true/>
        <@help.choice name="trouble" label=msg("loginHelpDeskTrouble")>
          <option value="">${msg("loginHelpDeskTroubleChoose")}</option>
          <#list loginHelpDeskTroubles as trouble>
            <option value="${trouble}"<#if trouble == loginHelpDeskTyped.trouble()> selected</#if>>${msg("loginHelpDeskTrouble_" + trouble)}</option>
          </#list>
        </@help.choice>
        <@help.line name="contact" label=msg("loginHelpDeskContact") value=loginHelpDeskTyped.contact() autocomplete="tel" note=msg("loginHelpDeskContactNote")/>
        <@help.lines name="words" label=msg("loginHelpDeskWords") value=loginHelpDeskTyped.words() note=msg("loginHelpDeskWordsNote")/>
        <@help.actions>
          <@help.submit label=msg("loginHelpDeskButton") id="login-help-submit"/>
          <@help.back/>
        </@help.actions>
      </form>
    </@help.page>
  </#if>
</@layout.registrationLayout>
