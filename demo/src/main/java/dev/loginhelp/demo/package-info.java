/** Starts a real Keycloak with the pack, for people who want to see it and for the integration tests. */
@NullMarked
package dev.loginhelp.demo;

import org.jspecify.annotations.NullMarked;
