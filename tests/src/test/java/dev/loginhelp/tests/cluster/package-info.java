/** Two nodes on one PostgreSQL, and everything that can go wrong around them ({@code mvn verify -Pcluster}). */
@NullMarked
package dev.loginhelp.tests.cluster;

import org.jspecify.annotations.NullMarked;
