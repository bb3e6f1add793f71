/** One person, as administrators see and help them. Not the caller's own account: that is {@code admin.me}. */
@NullMarked
package dev.loginhelp.admin.person;

import org.jspecify.annotations.NullMarked;
