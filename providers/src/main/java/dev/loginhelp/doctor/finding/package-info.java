/** What the doctor says, and what it asks of everything that it looks at. */
@NullMarked
package dev.loginhelp.doctor.finding;

import org.jspecify.annotations.NullMarked;
