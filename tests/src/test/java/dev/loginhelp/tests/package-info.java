/** The stories of the documents, told on the packaged jars. */
@NullMarked
package dev.loginhelp.tests;

import org.jspecify.annotations.NullMarked;
