/** The rules of self-reset as conditions that a database understands. The report itself is one room up. */
@NullMarked
package dev.loginhelp.report.conditions;

import org.jspecify.annotations.NullMarked;
