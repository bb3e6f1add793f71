/** Telling people by mail what was changed about their accounts. */
@NullMarked
package dev.loginhelp.notice;

import org.jspecify.annotations.NullMarked;
