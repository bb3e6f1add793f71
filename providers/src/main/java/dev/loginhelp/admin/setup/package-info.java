/** Installing the pack in a realm, taking it out, and what the doctor finds. */
@NullMarked
package dev.loginhelp.admin.setup;

import org.jspecify.annotations.NullMarked;
