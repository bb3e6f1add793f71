#!/bin/sh
# Takes what Login Help has set out of realms, where its providers jar is gone already: gives back the reset credentials
# flow and the themes that the realms had before, then deletes the flow and the component of Login Help.
#
#   kcadm.sh config credentials --server https://sso.example.com --realm master --user admin
#   KCADM=/opt/keycloak/bin/kcadm.sh ./leave.sh [REALM...]
#
# Without arguments: all realms that the logged-in administrator sees. While the jar is there, this does the same and more:
#   kcadm.sh delete login-help/setup -r REALM
set -eu
kcadm() { "${KCADM:-kcadm.sh}" "$@" </dev/null; }
type=dev.loginhelp.settings.LoginHelpSettings
flow="login-help reset credentials"

# What the component's configuration says under a key: its values, a line each. Of texts of one line and without quotes.
values() {
  printf '%s\n' "$component" | sed -n "s/^ *\"$1\" : \[ *\(.*\) *\],\{0,1\}\$/\1/p" | sed 's/", "/\n/g; s/^"//; s/" *$//'
}

# The theme that was there before, if the realm still has the one that Login Help has set in its place.
theme() {
  change=$(values "$2")
  [ -n "$change" ] || return 0
  now=$(kcadm get "realms/$realm" --fields "$1" | sed -n "s/^ *\"$1\" : \"\(.*\)\"\$/\1/p")
  if [ "$now" = "${change#*/}" ]; then
    # In quotes of JSON: kcadm would leave out an empty value, and nothing would change.
    kcadm update "realms/$realm" -s "$1=\"${change%%/*}\""
    echo "$realm: $1 is \"${change%%/*}\" again"
  fi
}

# The id of a flow by its name, or by its id if there is one.
flow_id() {
  kcadm get authentication/flows -r "$realm" --fields id,alias --format csv --noquotes |
    while IFS=, read -r id alias; do
      if [ "$alias" = "$1" ] || [ "$id" = "$1" ]; then echo "$id"; fi
    done | head -n 1
}

flow_alias() {
  kcadm get authentication/flows -r "$realm" --fields id,alias --format csv --noquotes |
    while IFS=, read -r id alias; do
      if [ "$id" = "$1" ]; then echo "$alias"; fi
    done | head -n 1
}

leave() {
  realm=$1
  component=$(kcadm get components -r "$realm" -q "type=$type")
  id=$(printf '%s\n' "$component" | sed -n 's/^ *"id" : "\(.*\)",\{0,1\}$/\1/p' | head -n 1)
  if [ -z "$id" ]; then
    echo "$realm: Login Help is not in it"
    return 0
  fi
  theme loginTheme previousLoginTheme
  theme emailTheme previousEmailTheme
  theme accountTheme previousAccountTheme
  theme adminTheme previousAdminTheme
  ours=$(flow_id "$flow")
  bound=$(kcadm get "realms/$realm" --fields resetCredentialsFlow | sed -n 's/^ *"resetCredentialsFlow" : "\(.*\)"$/\1/p')
  if [ "$bound" = "$flow" ]; then
    # Its id, which holds where it was renamed, and its name, which holds on another server.
    before=$(values previousResetCredentialsFlow | while read -r one; do flow_id "$one"; done | head -n 1)
    back="reset credentials"
    if [ -n "$before" ]; then back=$(flow_alias "$before"); fi
    kcadm update "realms/$realm" -s "resetCredentialsFlow=$back"
    echo "$realm: the reset credentials flow is \"$back\" again"
  fi
  if [ -n "$ours" ]; then kcadm delete "authentication/flows/$ours" -r "$realm"; fi
  kcadm delete "components/$id" -r "$realm"
  echo "$realm: Login Help is out"
}

if [ $# -eq 0 ]; then
  kcadm get realms --fields realm --format csv --noquotes | while read -r each; do leave "$each"; done
else
  for each in "$@"; do leave "$each"; done
fi
