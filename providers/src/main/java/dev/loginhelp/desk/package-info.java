/** A request from the help page to the help desk: sent, taken in, and decided after the answer. It proves nothing. */
@NullMarked
package dev.loginhelp.desk;

import org.jspecify.annotations.NullMarked;
