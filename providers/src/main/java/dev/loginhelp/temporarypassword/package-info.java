/** What makes a stored password a temporary one, and that a login with it leads to another. Not who may set one. */
@NullMarked
package dev.loginhelp.temporarypassword;

import org.jspecify.annotations.NullMarked;
