/** Resetting a forgotten password: the form, the decision, the link, the new password. */
@NullMarked
package dev.loginhelp.reset;

import org.jspecify.annotations.NullMarked;
