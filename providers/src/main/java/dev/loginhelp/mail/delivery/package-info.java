/** From the queue to the mail server: a mail is composed, sent, and what became of it is kept. Not what a mail says. */
@NullMarked
package dev.loginhelp.mail.delivery;

import org.jspecify.annotations.NullMarked;
