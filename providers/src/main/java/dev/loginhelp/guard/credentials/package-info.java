/** Keycloak's ways to a stored password, each with the guard before it. Other means of logging in are seen at the store. */
@NullMarked
package dev.loginhelp.guard.credentials;

import org.jspecify.annotations.NullMarked;
