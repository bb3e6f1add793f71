/** Mails to people: what one says, and where it is posted. How it leaves is {@code mail.delivery}. */
@NullMarked
package dev.loginhelp.mail;

import org.jspecify.annotations.NullMarked;
