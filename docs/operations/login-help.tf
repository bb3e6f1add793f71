# A realm with Login Help, for Terraform's provider keycloak/keycloak. By the provider's documentation; it was not run here.
# The provider has no resource for components of other extensions, so that one call makes the component. That call also
# heals what another client has undone: it changes nothing where all is well.
terraform {
  required_providers {
    keycloak = { source = "keycloak/keycloak" }
  }
}

resource "keycloak_realm" "acme" {
  realm         = "acme"
  enabled       = true
  login_theme   = "login-help"
  email_theme   = "login-help"
  account_theme = "login-help"
  admin_theme   = "login-help"

  reset_password_allowed = true
}

resource "terraform_data" "login_help" {
  # Whenever the realm has been changed, and whenever this file asks for it.
  triggers_replace = [keycloak_realm.acme, "1.0.0"]

  provisioner "local-exec" {
    command = "kcadm.sh create login-help/setup -r ${keycloak_realm.acme.realm} -b '{}'"
  }
}

# The flow is made by the call. Do not manage keycloak_authentication_bindings for "reset credentials" beside it, or name
# our flow there:
#   reset_credentials_flow = "login-help reset credentials"
