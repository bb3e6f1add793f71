/** Which jars of the pack the server runs, and whether all of what is in them does. */
@NullMarked
package dev.loginhelp.release;

import org.jspecify.annotations.NullMarked;
