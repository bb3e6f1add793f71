<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<#assign state = loginHelpNotMeState!"dead">
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if state == "ask">${msg("loginHelpNotMeTitle")}<#elseif state == "dead">${msg("loginHelpLinkDeadTitle")}<#else>${msg("loginHelpNotMeDoneTitle")}</#if>
  <#elseif section = "form">
    <@help.page kind="not-me">
      <#if state == "ask">
        <p>${msg("loginHelpNotMeIntro")}</p>
        <ul class="login-help-list">
          <li>${msg("loginHelpNotMeSessions")}</li>
          <li>${msg("loginHelpNotMePassword")}</li>
          <li>${msg("loginHelpNotMeLink")}</li>
          <li>${msg("loginHelpNotMeAdministrators")}</li>
        </ul>
        <form id="login-help-not-me-form" class="${properties.kcFormClass!}" method="post" data-login-help-once>
          <@help.actions>
            <@help.submit label=msg("loginHelpNotMeButton") id="login-help-submit"/>
          </@help.actions>
        </form>
        <p class="login-help-aside">${msg("loginHelpNotMeWasMe")}</p>
      <#elseif state == "dead">
        <p>${msg("loginHelpNotMeDead")}</p>
        <p>${msg("loginHelpAskAdministrator")}</p>
        <@help.actions>
          <#if loginHelpUrl?has_content><@help.otherLink href=loginHelpUrl label=msg("loginHelpChecksLink") id="login-help-checks"/></#if>
        </@help.actions>
      <#else>
        <p>${msg("loginHelpNotMeDone")}</p>
        <p>${msg((state == "mailed")?then("loginHelpNotMeMailed", "loginHelpNotMeAsk"))}</p>
        <p>${msg("loginHelpNotMeFactors")}</p>
      </#if>
    </@help.page>
  </#if>
</@layout.registrationLayout>
