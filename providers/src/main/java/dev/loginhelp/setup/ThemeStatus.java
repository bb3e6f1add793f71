package dev.loginhelp.setup;

import org.jspecify.annotations.Nullable;

/**
 * A theme of the realm, as far as the pack is concerned.
 *
 * @param field its option of the installation
 * @param theme the one that is set; null is Keycloak's default
 * @param previous the one that comes back with removal; null if nothing comes back
 * @param ours whether the one that is set is the pack's own
 */
public record ThemeStatus(
        String field, @Nullable String theme, @Nullable String previous, boolean ours) {}
