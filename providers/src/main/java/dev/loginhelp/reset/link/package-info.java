/** What a mailed link is made of: its code, what is kept of it, and which links of a person are alive. */
@NullMarked
package dev.loginhelp.reset.link;

import org.jspecify.annotations.NullMarked;
