/** Everybody who cannot reset a password, as pages and as a table. */
@NullMarked
package dev.loginhelp.admin.report;

import org.jspecify.annotations.NullMarked;
