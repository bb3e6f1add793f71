/** How often within an hour: limits that all nodes share. */
@NullMarked
package dev.loginhelp.limit;

import org.jspecify.annotations.NullMarked;
