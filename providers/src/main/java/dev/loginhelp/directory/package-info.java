/** Where accounts come from: reads Keycloak's users into account values. */
@NullMarked
package dev.loginhelp.directory;

import org.jspecify.annotations.NullMarked;
