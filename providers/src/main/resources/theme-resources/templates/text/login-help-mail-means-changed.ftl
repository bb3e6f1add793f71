<#ftl output_format="plainText">
<#import "login-help-mail-commons.ftl" as mail>
${msg("loginHelpMailMeansIntro", realmName)}
<#if loginHelpAdded?has_content>

${msg("loginHelpMailMeansAdded")}
<#list loginHelpAdded as kind>
- <@mail.means kind=kind/>
</#list>
</#if>
<#if loginHelpRemoved?has_content>

${msg("loginHelpMailMeansRemoved")}
<#list loginHelpRemoved as kind>
- <@mail.means kind=kind/>
</#list>
</#if>
<@mail.circumstances/>

${msg("loginHelpMailChangedExpected")}

<@mail.notMe/>
