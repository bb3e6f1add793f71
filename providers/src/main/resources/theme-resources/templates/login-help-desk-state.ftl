<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<#-- Nothing here may depend on whether there is such an account. -->
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("loginHelpDeskStateTitle")}
  <#elseif section = "form">
    <@help.page kind="desk-state">
      <#if loginHelpDeskReference?has_content>
        <p>${msg("loginHelpDeskReference")} <strong id="login-help-reference" class="login-help-reference">${loginHelpDeskReference}</strong></p>
        <p id="login-help-state" role="status">${msg("loginHelpDeskState_" + loginHelpDeskState)}</p>
        <ul class="login-help-list">
          <li>${msg("loginHelpDeskStateNext")}</li>
          <li>${msg("loginHelpDeskStateProof")}</li>
          <li>${msg("loginHelpDeskStateNever")}</li>
        </ul>
      <#else>
        <p id="login-help-state">${msg("loginHelpDeskStateNone")}</p>
      </#if>
      <@help.actions>
        <@help.otherLink href=loginHelpDeskUrl label=msg("loginHelpDeskAnother") id="login-help-desk"/>
        <@help.back/>
      </@help.actions>
    </@help.page>
  </#if>
</@layout.registrationLayout>
