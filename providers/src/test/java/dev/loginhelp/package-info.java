/** What holds for the code as a whole. */
@NullMarked
package dev.loginhelp;

import org.jspecify.annotations.NullMarked;
