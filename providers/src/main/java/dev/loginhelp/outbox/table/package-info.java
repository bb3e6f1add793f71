/** The tables of our own, row by row, and the one that former builds used. Not the work that is done on them. */
@NullMarked
package dev.loginhelp.outbox.table;

import org.jspecify.annotations.NullMarked;
