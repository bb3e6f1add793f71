/** Who acts: the person behind the token of the request, and how a refusal is told to them. Not what they may do: that is {@code authority}. */
@NullMarked
package dev.loginhelp.caller;

import org.jspecify.annotations.NullMarked;
