<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<#import "/login-help-lifespan.ftl" as lifespan>
<@layout.emailLayout>
  <p>${msg("loginHelpMailLinkIntro", realmName)}</p>
  <@mail.circumstances/>
  <#if loginHelpUsername?has_content><p>${msg("loginHelpAccount")} <bdi>${loginHelpUsername}</bdi></p></#if>
  <p><a class="login-help-button" href="${link}">${msg("loginHelpMailLinkButton")}</a></p>
  <p>${msg("loginHelpMailLinkLife", lifespan.words(loginHelpLifespan))}</p>
  <p class="login-help-quiet">${msg("loginHelpMailLinkCopy")}<br><bdi dir="ltr">${link}</bdi></p>
  <h2>${msg("loginHelpMailNotYouTitle")}</h2>
  <p>${msg("loginHelpMailLinkNotYou")}</p>
  <h2>${msg("loginHelpMailHelpTitle")}</h2>
  <@mail.whomToAsk/>
</@layout.emailLayout>
