/** Letters to people: queued in a table, composed at delivery, sent without holding a database connection. */
@NullMarked
package dev.loginhelp.mail;

import org.jspecify.annotations.NullMarked;
