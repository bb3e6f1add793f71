<#-- The frame of every mail, stock ones too. A table, because mail programs know no other layout. -->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${(ltr)?then("ltr", "rtl")}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${subject!realmName!""}</title>
  <style>
    body { background: #f0f0f0; color: #151515; font: 16px/1.5 "Red Hat Text", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif; margin: 0; padding: 24px 12px; }
    .card { background: #fff; border-top: 4px solid #06c; margin: 0 auto; max-width: 600px; width: 100%; }
    .card td { padding: 0 32px; text-align: start; }
    .card .realm { color: #6a6e73; font-size: 14px; font-weight: 600; padding-top: 24px; }
    .card .words { overflow-wrap: anywhere; padding-bottom: 24px; padding-top: 8px; }
    p { margin: 0 0 16px; }
    h1, h2 { font-size: 16px; font-weight: 600; line-height: 1.5; margin: 24px 0 4px; }
    a { color: #06c; }
    a.login-help-button { background: #06c; border-radius: 3px; color: #fff; display: inline-block; font-weight: 600; padding: 10px 20px; text-decoration: none; }
    .login-help-quiet { color: #6a6e73; font-size: 14px; }
    .login-help-facts { background: #f5f5f5; font-size: 14px; padding: 12px 16px; }
    blockquote { border-inline-start: 3px solid #06c; margin: 0 0 16px; padding-inline-start: 12px; }
    @media (prefers-color-scheme: dark) {
      body { background: #151515; color: #e0e0e0; }
      .card { background: #1f1f1f; border-top-color: #1fa7f8; }
      .card .realm, .login-help-quiet { color: #aaabac; }
      .login-help-facts { background: #292929; }
      a { color: #1fa7f8; }
      a.login-help-button { background: #1fa7f8; color: #0d0d0d; }
      blockquote { border-inline-start-color: #1fa7f8; }
    }
  </style>
</head>
<body>
  <table class="card" role="presentation" cellpadding="0" cellspacing="0" align="center">
    <tr><td class="realm">${realmName!""}</td></tr>
    <tr><td class="words"><#nested></td></tr>
  </table>
</body>
</html>
</#macro>
