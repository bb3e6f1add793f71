/** Who may set whose password: pure rules, no Keycloak. */
@NullMarked
package dev.loginhelp.authority;

import org.jspecify.annotations.NullMarked;
