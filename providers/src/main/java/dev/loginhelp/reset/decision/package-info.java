/** Decides a request after the answer, out of sight: who gets a link, who is told why not, and who hears nothing. */
@NullMarked
package dev.loginhelp.reset.decision;

import org.jspecify.annotations.NullMarked;
