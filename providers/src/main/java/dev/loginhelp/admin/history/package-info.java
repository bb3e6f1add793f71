/** What is under way for one person, and what has happened to their login: read, never changed. */
@NullMarked
package dev.loginhelp.admin.history;

import org.jspecify.annotations.NullMarked;
