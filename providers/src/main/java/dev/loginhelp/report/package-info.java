/** Everybody who cannot reset a password: read from the database a page at a time, without asking per user. */
@NullMarked
package dev.loginhelp.report;

import org.jspecify.annotations.NullMarked;
