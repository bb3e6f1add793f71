/** Requests to the help desk, as they are kept, worked on and forgotten. Not how they come in: that is one room up. */
@NullMarked
package dev.loginhelp.desk.request;

import org.jspecify.annotations.NullMarked;
