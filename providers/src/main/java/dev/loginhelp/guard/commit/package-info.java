/** The second net: what somebody without all rights has written is compared, as a state, with what was there, before the commit. Not what single rows mean: that is {@code guard.store}. */
@NullMarked
package dev.loginhelp.guard.commit;

import org.jspecify.annotations.NullMarked;
