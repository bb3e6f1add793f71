/** The realm's settings, read and changed. */
@NullMarked
package dev.loginhelp.admin.settings;

import org.jspecify.annotations.NullMarked;
