/** Setting a password: what a realm demands of it, and what follows once it is set. */
@NullMarked
package dev.loginhelp.password;

import org.jspecify.annotations.NullMarked;
