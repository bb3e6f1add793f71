<#import "template.ftl" as layout>
<@layout.emailLayout>
  <p>${msg("loginHelpMailDeskIntro", realmName, loginHelpCount)}</p>
  <p><#list loginHelpReferences as reference><strong>${reference}</strong><#sep><br></#sep></#list></p>
  <#if loginHelpConsole?has_content>
    <p><a class="login-help-button" href="${loginHelpConsole}">${msg("loginHelpMailDeskButton")}</a></p>
    <p class="login-help-quiet">${msg("loginHelpMailLinkCopy")}<br><bdi dir="ltr">${loginHelpConsole}</bdi></p>
  </#if>
  <p>${msg("loginHelpMailDeskProof")}</p>
  <p class="login-help-quiet">${msg("loginHelpMailDeskDigest")}</p>
</@layout.emailLayout>
