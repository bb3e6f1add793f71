/** The page behind "Having Trouble Logging In?" and the door in front of a mailed link. */
@NullMarked
package dev.loginhelp.help;

import org.jspecify.annotations.NullMarked;
