/** The administrator who calls: their own password. */
@NullMarked
package dev.loginhelp.admin.me;

import org.jspecify.annotations.NullMarked;
