/** Refusing a request: what for, and which field is to blame. */
@NullMarked
package dev.loginhelp.apierror;

import org.jspecify.annotations.NullMarked;
