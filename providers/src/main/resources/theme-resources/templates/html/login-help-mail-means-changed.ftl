<#import "template.ftl" as layout>
<#import "login-help-mail-commons.ftl" as mail>
<@layout.emailLayout>
  <p>${msg("loginHelpMailMeansIntro", realmName)}</p>
  <#if loginHelpAdded?has_content>
    <p>${msg("loginHelpMailMeansAdded")}</p>
    <ul><#list loginHelpAdded as kind><li><@mail.means kind=kind/></li></#list></ul>
  </#if>
  <#if loginHelpRemoved?has_content>
    <p>${msg("loginHelpMailMeansRemoved")}</p>
    <ul><#list loginHelpRemoved as kind><li><@mail.means kind=kind/></li></#list></ul>
  </#if>
  <@mail.circumstances/>
  <p>${msg("loginHelpMailChangedExpected")}</p>
  <@mail.notMe/>
</@layout.emailLayout>
