/** What an administrator has set for a realm, read once into values. */
@NullMarked
package dev.loginhelp.settings;

import org.jspecify.annotations.NullMarked;
