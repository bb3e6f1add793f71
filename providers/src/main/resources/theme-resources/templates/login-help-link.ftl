<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<#assign otherUser = (loginHelpLinkState!"dead") == "otherUser">
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg(otherUser?then("loginHelpLinkOtherUserTitle", "loginHelpLinkDeadTitle"))}
  <#elseif section = "form">
    <@help.page kind="link">
      <#if otherUser>
        <p>${msg("loginHelpLinkOtherUserText")}</p>
        <p>${msg("loginHelpLinkOtherUserNext")}</p>
        <@help.actions>
          <#if loginHelpLogoutUrl?has_content>
            <@help.primaryLink href=loginHelpLogoutUrl label=msg("loginHelpLogOut") id="login-help-logout"/>
          </#if>
        </@help.actions>
      <#else>
        <p>${msg("loginHelpLinkDeadText")}</p>
        <ul class="login-help-list">
          <li>${msg("loginHelpLinkDeadExpired")}</li>
          <li>${msg("loginHelpLinkDeadUsed")}</li>
          <li>${msg("loginHelpLinkDeadNewer")}</li>
          <li>${msg("loginHelpLinkDeadChanged")}</li>
        </ul>
        <@help.actions>
          <#if loginHelpResetUrl?has_content>
            <@help.primaryLink href=loginHelpResetUrl label=msg("loginHelpLinkNew") id="login-help-reset"/>
          </#if>
          <#if loginHelpUrl?has_content>
            <@help.otherLink href=loginHelpUrl label=msg("loginHelpChecksLink") id="login-help-checks"/>
          </#if>
        </@help.actions>
      </#if>
    </@help.page>
  </#if>
</@layout.registrationLayout>
