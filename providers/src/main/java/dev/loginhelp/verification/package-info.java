/** Making sure who is calling the help desk, before something is done for them that a stranger would like to have done. */
@NullMarked
package dev.loginhelp.verification;

import org.jspecify.annotations.NullMarked;
