/** Seeded random walks through everything a person can do who cannot log in; no walk is written down here. */
@NullMarked
package dev.loginhelp.tests.explorer;

import org.jspecify.annotations.NullMarked;
