/** Work that must outlive the request: rows in Keycloak's own outbox table, done after commit, by any node. */
@NullMarked
package dev.loginhelp.outbox;

import org.jspecify.annotations.NullMarked;
