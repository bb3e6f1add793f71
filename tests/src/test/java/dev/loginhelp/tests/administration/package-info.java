/** The administration API as an operator, a console and a script meet it. */
@NullMarked
package dev.loginhelp.tests.administration;

import org.jspecify.annotations.NullMarked;
