/** What operators do: jars in, jars out, upgrades, and all that while people log in. */
@NullMarked
package dev.loginhelp.tests.operation;

import org.jspecify.annotations.NullMarked;
