/** A mailed link, from its code to the login that followed it: made, kept, alive, followed. Not the mail that brings it. */
@NullMarked
package dev.loginhelp.reset.link;

import org.jspecify.annotations.NullMarked;
