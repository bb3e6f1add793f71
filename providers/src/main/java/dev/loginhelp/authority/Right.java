package dev.loginhelp.authority;

/**
 * One right of administration: a role of Keycloak's such as {@code manage-users}, and where it holds.
 *
 * @param holder id of the client or realm that the role belongs to
 * @param name the role's name
 */
public record Right(String holder, String name) {
    private static final String QUERY = "query-";
    private static final String VIEW = "view-";
    private static final String MANAGE = "manage-";
    private static final Right NONE = new Right("", "");

    /** Whether nobody needs to have it to give it: it opens a list, and shows nothing on the list. */
    boolean isHarmless() {
        return name.startsWith(QUERY);
    }

    /** The right that holds this one too, as Keycloak understands them: who may manage may look. */
    Right wider() {
        if (name.startsWith(VIEW)) {
            return new Right(holder, MANAGE + name.substring(VIEW.length()));
        }
        return name.equals("create-client") ? new Right(holder, "manage-clients") : NONE;
    }
}
