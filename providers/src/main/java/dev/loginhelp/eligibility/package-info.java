/** Who may reset their own password, and if not, why: pure rules, no Keycloak. */
@NullMarked
package dev.loginhelp.eligibility;

import org.jspecify.annotations.NullMarked;
