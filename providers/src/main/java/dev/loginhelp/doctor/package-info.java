/** Looks a realm over and says what an operator should know. */
@NullMarked
package dev.loginhelp.doctor;

import org.jspecify.annotations.NullMarked;
