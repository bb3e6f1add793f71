/** What other databases than H2 make of our tables. */
@NullMarked
package dev.loginhelp.tests.database;

import org.jspecify.annotations.NullMarked;
