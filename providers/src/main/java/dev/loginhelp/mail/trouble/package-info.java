/** Why a mail did not leave: read from what the mail server, or the way to it, has said. */
@NullMarked
package dev.loginhelp.mail.trouble;

import org.jspecify.annotations.NullMarked;
