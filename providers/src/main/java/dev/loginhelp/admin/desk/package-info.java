/** Requests to the help desk, for the administrators who may manage the people that they are about. */
@NullMarked
package dev.loginhelp.admin.desk;

import org.jspecify.annotations.NullMarked;
