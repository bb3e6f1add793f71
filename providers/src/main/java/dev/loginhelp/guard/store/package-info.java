/** The net below Keycloak's store: what is about to be written is read for what it means to rights and logins, and the authority is asked. Not the doors that Keycloak itself offers a guard for. */
@NullMarked
package dev.loginhelp.guard.store;

import org.jspecify.annotations.NullMarked;
