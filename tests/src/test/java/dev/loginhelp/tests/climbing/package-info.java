/** Tests that do not know the ways round the guards: they read what there is to try from the server, and walk at random. */
@NullMarked
package dev.loginhelp.tests.climbing;

import org.jspecify.annotations.NullMarked;
