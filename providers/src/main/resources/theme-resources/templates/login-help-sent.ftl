<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<#import "login-help-lifespan.ftl" as lifespan>
<#-- The one answer: nothing here may depend on the address, or the page would tell who has an account. -->
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("loginHelpSentTitle")}
  <#elseif section = "form">
    <@help.page kind="sent">
      <p role="status">${msg("loginHelpSentIntro")}</p>
      <ul class="login-help-list">
        <li>${msg("loginHelpSentLink", lifespan.words(loginHelpLifespan!60))}</li>
        <li>${msg("loginHelpSentNewest")}</li>
        <li>${msg("loginHelpSentSpam")}</li>
      </ul>

      <details class="login-help-details">
        <summary>${msg("loginHelpSentNothing")}</summary>
        <p>${msg("loginHelpSentReasons")}</p>
        <ul class="login-help-list">
          <li>${msg("loginHelpSentReasonAddress")}</li>
          <li>${msg("loginHelpSentReasonShared")}</li>
          <li>${msg("loginHelpSentReasonMailbox")}</li>
          <li>${msg("loginHelpSentReasonAccount")}</li>
          <li>${msg("loginHelpSentReasonOften")}</li>
        </ul>
        <p>${msg("loginHelpAskAdministrator")}</p>
        <@help.desk/>
        <#if loginHelpUrl?has_content>
          <p><a id="login-help-checks" href="${loginHelpUrl}">${msg("loginHelpChecksLink")}</a></p>
        </#if>
      </details>
      <@help.administratorMessage/>

      <form id="login-help-again-form" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" data-login-help-once>
        <@help.actions>
          <@help.otherButton label=msg("loginHelpSentAgain") id="login-help-again" name="again" value="true"/>
          <@help.back/>
        </@help.actions>
      </form>
    </@help.page>
  </#if>
</@layout.registrationLayout>
