/** Guards where Keycloak offers a better place than its store: mails with a link, the address in a profile, our own settings. The rest is in the rooms below. */
@NullMarked
package dev.loginhelp.guard;

import org.jspecify.annotations.NullMarked;
