/** The doors of Keycloak at which a password, or the address that links go to, is changed: each asks the authority. */
@NullMarked
package dev.loginhelp.guard;

import org.jspecify.annotations.NullMarked;
