/** The help desk: a request from the help page, and what administrators do with it. */
@NullMarked
package dev.loginhelp.tests.desk;

import org.jspecify.annotations.NullMarked;
