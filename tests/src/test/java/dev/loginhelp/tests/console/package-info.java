/** Our pages in Keycloak's own admin console, and that console with them. */
@NullMarked
package dev.loginhelp.tests.console;

import org.jspecify.annotations.NullMarked;
