<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg("loginHelpMailEmergency", loginHelpAdministrator, loginHelpPerson)}</p>
  <@mail.circumstances/>
</@layout.emailLayout>
