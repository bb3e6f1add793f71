package dev.loginhelp.setup;

/**
 * Something that still uses a flow of ours.
 *
 * @param flow the flow
 * @param user who uses it, in Keycloak's own names: a client's id, an identity provider's or a flow's alias
 */
public record Obstacle(String flow, String user) {}
