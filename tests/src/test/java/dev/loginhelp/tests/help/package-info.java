/** The help page behind the link under the login form. */
@NullMarked
package dev.loginhelp.tests.help;

import org.jspecify.annotations.NullMarked;
