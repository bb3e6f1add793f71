/** A fresh realm for each test class, its people, its mails and its events. */
@NullMarked
package dev.loginhelp.tests.realm;

import org.jspecify.annotations.NullMarked;
