<#ftl output_format="plainText">
<#-- The administrator's simple HTML as plain text: line breaks and link targets stay, tags go, entities are read. -->
<#function plain html>
  <#local text = html
      ?replace(r"<(script|style)\b.*?</\1\s*>", "", "ris")
      ?replace(r"<(?:br|/p|/div|/li|/h\d|/tr)\b[^>]*>\s*", "\n", "ri")
      ?replace(r"<li\b[^>]*>", "- ", "ri")
      ?replace(r'<a\b[^>]*?href\s*=\s*["\x27](?:mailto:|tel:)?([^"\x27]*)["\x27][^>]*>\s*\1\s*</a>', "$1", "ri")
      ?replace(r'<a\b[^>]*?href\s*=\s*["\x27](?:mailto:|tel:)?([^"\x27]*)["\x27][^>]*>(.*?)</a>', "$2 ($1)", "ris")
      ?replace(r"</?[a-z!][^>]*>", "", "ri")
      ?replace("&nbsp;", " ")?replace("&lt;", "<")?replace("&gt;", ">")?replace("&quot;", "\"")?replace("&#39;", "'")?replace("&amp;", "&")>
  <#return text?trim>
</#function>
<#macro administratorMessage>
<#if loginHelpFailureMessage?has_content>

${msg("loginHelpFromAdministrator")}
${plain(loginHelpFailureMessage)}
</#if>
</#macro>
<#macro whomToAsk>
${msg("loginHelpAskAdministrator")}
<@administratorMessage/>
</#macro>
