/** The first step of the flow: somebody types an address, and all addresses get the same answer. Nothing is decided here. */
@NullMarked
package dev.loginhelp.reset.request;

import org.jspecify.annotations.NullMarked;
