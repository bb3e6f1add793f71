/** Logins that have begun and are not complete, and how they end when a person's means of logging in change. */
@NullMarked
package dev.loginhelp.pending;

import org.jspecify.annotations.NullMarked;
