/** What has happened to one person's login, read from Keycloak's stored events. */
@NullMarked
package dev.loginhelp.admin.history;

import org.jspecify.annotations.NullMarked;
