/** What every page, mail and language must keep to. */
@NullMarked
package dev.loginhelp.pages;

import org.jspecify.annotations.NullMarked;
