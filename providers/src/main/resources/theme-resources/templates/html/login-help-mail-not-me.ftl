<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg("loginHelpMailNotMeIntro", realmName, loginHelpPerson)}</p>
  <p>${msg("loginHelpMailNotMeChange")} <strong>${msg(loginHelpChangeSubject, realmName)}</strong></p>
  <@mail.circumstances/>
  <p>${msg("loginHelpMailNotMeEnded")}</p>
  <p>${msg(loginHelpUseless?then("loginHelpMailNotMeUseless", "loginHelpMailNotMeDirectory"))}</p>
  <p>${msg(loginHelpLinkMailed?then("loginHelpMailNotMeLink", "loginHelpMailNotMeNoLink"))}</p>
  <p>${msg("loginHelpMailNotMeNext")}</p>
</@layout.emailLayout>
