<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("loginHelpMailCallerCode", realmName)}</p>
  <p style="font-size: 1.75em; letter-spacing: .1em"><strong><bdi dir="ltr">${loginHelpCode}</bdi></strong></p>
  <p class="login-help-quiet">${msg("loginHelpMailCallerCodeLife")}</p>
  <p>${msg("loginHelpMailCallerCodeNotYou")}</p>
</@layout.emailLayout>
