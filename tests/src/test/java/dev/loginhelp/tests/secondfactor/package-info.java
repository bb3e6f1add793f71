/** Two-factor authentication, as in "Configuring Two-Factor Authentication", and what it forbids. */
@NullMarked
package dev.loginhelp.tests.secondfactor;

import org.jspecify.annotations.NullMarked;
