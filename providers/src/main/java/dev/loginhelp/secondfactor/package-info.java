/** Two-factor authentication: who has it, what it forbids, and how an administrator turns it off. */
@NullMarked
package dev.loginhelp.secondfactor;

import org.jspecify.annotations.NullMarked;
