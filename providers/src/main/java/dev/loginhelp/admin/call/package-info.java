/** What every call of the administration API needs: the caller, the body, the sentences, the errors. */
@NullMarked
package dev.loginhelp.admin.call;

import org.jspecify.annotations.NullMarked;
