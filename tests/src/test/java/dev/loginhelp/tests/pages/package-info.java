/** All pages of ours: for everybody, in every language, on every screen. */
@NullMarked
package dev.loginhelp.tests.pages;

import org.jspecify.annotations.NullMarked;
