/** Real Keycloak servers: one that all tests share, and private ones that may be killed. */
@NullMarked
package dev.loginhelp.tests.server;

import org.jspecify.annotations.NullMarked;
