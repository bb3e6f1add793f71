/** Realms whose people are kept elsewhere: in an LDAP directory, or by an identity provider. */
@NullMarked
package dev.loginhelp.tests.federation;

import org.jspecify.annotations.NullMarked;
