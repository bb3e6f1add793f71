/** Who may set whose password, tried at every door, beside a realm without the pack. */
@NullMarked
package dev.loginhelp.tests.authority;

import org.jspecify.annotations.NullMarked;
