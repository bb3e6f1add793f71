/** The mails about a link: the one that brings it, the one that says why there is none, the one that tells of another's. */
@NullMarked
package dev.loginhelp.reset.mail;

import org.jspecify.annotations.NullMarked;
