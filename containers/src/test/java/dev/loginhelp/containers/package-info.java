/** The image and the compose file, in Docker. */
@NullMarked
package dev.loginhelp.containers;

import org.jspecify.annotations.NullMarked;
