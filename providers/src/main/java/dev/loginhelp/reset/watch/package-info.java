/** Ends links that wait in mailboxes when something they stood on changes. Not what a link is: that is {@code reset.link}. */
@NullMarked
package dev.loginhelp.reset.watch;

import org.jspecify.annotations.NullMarked;
