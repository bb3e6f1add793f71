<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("loginHelpMailAdministratorChanged", realmName, loginHelpAdministrator)}</p>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <p>${msg("loginHelpMailAdministratorChangedNotExpected")}</p>
</@layout.emailLayout>
