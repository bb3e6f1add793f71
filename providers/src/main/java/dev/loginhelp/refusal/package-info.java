/** Refusing a request: what for, and which field is to blame. */
@NullMarked
package dev.loginhelp.refusal;

import org.jspecify.annotations.NullMarked;
