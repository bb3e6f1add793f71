/** Sees when the pack, or a part of it, is taken out of a realm by other ways than ours. */
@NullMarked
package dev.loginhelp.setup.watch;

import org.jspecify.annotations.NullMarked;
