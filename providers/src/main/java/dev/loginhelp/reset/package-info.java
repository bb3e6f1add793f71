/** Resetting a forgotten password: what its steps have in common, and where a login leads that no application began. The steps themselves are in the rooms below. */
@NullMarked
package dev.loginhelp.reset;

import org.jspecify.annotations.NullMarked;
