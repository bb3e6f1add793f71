/** Tells administrators, or the desk's mailbox, that requests have come: a few mails an hour, without personal data. */
@NullMarked
package dev.loginhelp.desk.notice;

import org.jspecify.annotations.NullMarked;
