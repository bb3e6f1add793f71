/** What an account is to us: values without Keycloak, for the rules to decide on. */
@NullMarked
package dev.loginhelp.account;

import org.jspecify.annotations.NullMarked;
