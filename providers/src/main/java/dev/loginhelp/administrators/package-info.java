/** Who is an administrator, of which rank, and what is known of somebody that the authority asks about. Decides nothing: that is {@code authority}. */
@NullMarked
package dev.loginhelp.administrators;

import org.jspecify.annotations.NullMarked;
