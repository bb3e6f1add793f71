/** "This was not me": what a person can say about a change that a mail told them of. */
@NullMarked
package dev.loginhelp.objection;

import org.jspecify.annotations.NullMarked;
