/** The sentences an operator reads when the jars are not what they should be. */
@NullMarked
package dev.loginhelp.release;

import org.jspecify.annotations.NullMarked;
