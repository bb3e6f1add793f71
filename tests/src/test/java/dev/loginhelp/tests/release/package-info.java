/** What an operator is told about the jars. */
@NullMarked
package dev.loginhelp.tests.release;

import org.jspecify.annotations.NullMarked;
