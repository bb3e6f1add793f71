/** What a person sees: real pages in a real Chromium. */
@NullMarked
package dev.loginhelp.tests.browser;

import org.jspecify.annotations.NullMarked;
