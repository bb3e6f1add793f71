/** The story of a forgotten password, and all that may go wrong with it. */
@NullMarked
package dev.loginhelp.tests.notice;

import org.jspecify.annotations.NullMarked;
