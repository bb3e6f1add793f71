/** Making sure who is calling. */
@NullMarked
package dev.loginhelp.tests.verification;

import org.jspecify.annotations.NullMarked;
