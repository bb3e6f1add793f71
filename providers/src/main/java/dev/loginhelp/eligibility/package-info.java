/** Who may reset a password by himself, and if not, why: pure rules, no Keycloak. */
@NullMarked
package dev.loginhelp.eligibility;

import org.jspecify.annotations.NullMarked;
