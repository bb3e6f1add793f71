/** The second step of the flow: the new password, and where the login goes from there. */
@NullMarked
package dev.loginhelp.reset.newpassword;

import org.jspecify.annotations.NullMarked;
