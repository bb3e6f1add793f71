/** The ways to make sure who is calling that the pack brings along. */
@NullMarked
package dev.loginhelp.verification.kind;

import org.jspecify.annotations.NullMarked;
