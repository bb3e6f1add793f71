<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg("loginHelpMailAdminLinkNoticeIntro", realmName)}</p>
  <p><strong><bdi dir="ltr">${loginHelpAddress}</bdi></strong></p>
  <@mail.circumstances/>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <p>${msg("loginHelpMailAdminLinkNoticeNotYou")}</p>
  <@mail.notMe/>
</@layout.emailLayout>
