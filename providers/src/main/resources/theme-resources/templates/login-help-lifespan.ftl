<#-- A link's lifetime in words, in the largest unit that needs no fraction. -->
<#function words minutes>
  <#if minutes % 1440 == 0 && minutes gt 0><#return msg("loginHelpDays", minutes / 1440)></#if>
  <#if minutes % 60 == 0 && minutes gt 60><#return msg("loginHelpHours", minutes / 60)></#if>
  <#return msg("loginHelpMinutes", minutes)>
</#function>
