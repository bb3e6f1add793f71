<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg("loginHelpMailRefusedIntro", realmName)}</p>
  <p><strong>${msg("loginHelpReason_" + loginHelpReason)}</strong></p>
  <@mail.circumstances/>
  <h2>${msg("loginHelpMailRefusedNextTitle")}</h2>
  <@mail.whomToAsk/>
  <h2>${msg("loginHelpMailNotYouTitle")}</h2>
  <p>${msg("loginHelpMailRefusedNotYou")}</p>
</@layout.emailLayout>
