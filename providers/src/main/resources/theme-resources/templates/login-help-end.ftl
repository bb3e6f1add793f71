<#import "template.ftl" as layout>
<#import "login-help-commons.ftl" as help>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("loginHelpEndTitle")}
  <#elseif section = "form">
    <@help.page kind="end">
      <p id="login-help-end">${msg("loginHelpEndText")}</p>
    </@help.page>
  </#if>
</@layout.registrationLayout>
