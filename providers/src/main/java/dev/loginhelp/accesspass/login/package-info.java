/** Logging in with an access pass, and what follows once something new is set up. */
@NullMarked
package dev.loginhelp.accesspass.login;

import org.jspecify.annotations.NullMarked;
