/**
 * What is counted for Keycloak's {@code /metrics}, by Micrometer as Keycloak's own is. Costs next to nothing while metrics
 * are switched off. Not the events: those tell whom something happened to, and these only how often.
 */
@NullMarked
package dev.loginhelp.metrics;

import org.jspecify.annotations.NullMarked;
