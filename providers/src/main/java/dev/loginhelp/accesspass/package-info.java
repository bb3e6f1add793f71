/**
 * The access pass: a way back for people who have lost what they log in with. An administrator issues it, and it opens one
 * thing only: setting up something new. How it is used to log in is one room down.
 */
@NullMarked
package dev.loginhelp.accesspass;

import org.jspecify.annotations.NullMarked;
