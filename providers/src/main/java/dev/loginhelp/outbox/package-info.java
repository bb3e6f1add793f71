/** Work that must outlive the request, done after commit, by any node; and facts that all nodes share. */
@NullMarked
package dev.loginhelp.outbox;

import org.jspecify.annotations.NullMarked;
