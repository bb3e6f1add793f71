/** Into a realm, and out of it again as if it had never been there. */
@NullMarked
package dev.loginhelp.setup;

import org.jspecify.annotations.NullMarked;
