/** What the login page says when a login fails. */
@NullMarked
package dev.loginhelp.tests.login;

import org.jspecify.annotations.NullMarked;
