package dev.loginhelp.authority;

/** What is to be done to an account. */
public enum Change {
    /** A password is set: typed, or as a hash. */
    SET_PASSWORD,
    /** The own password is changed, with the current one given. */
    CHANGE_OWN_PASSWORD,
    /** A password is taken away. */
    REMOVE_PASSWORD,
    /** A second factor is taken away, so that the password alone is enough. */
    REMOVE_SECOND_FACTOR,
    /** Anything else by which somebody logs in is added, changed or taken away: a passkey, a code, a link to a provider. */
    CHANGE_MEANS_OF_LOGIN,
    /** A link to choose a new password is mailed to the registered address. */
    MAIL_LINK,
    /** The same to another address. */
    MAIL_LINK_ELSEWHERE,
    /** A link of Keycloak's own, which does not say who had it mailed. */
    KEYCLOAK_LINK,
    /** The registered e-mail address is changed, and with it where links go. */
    CHANGE_EMAIL,
    /** A new password is set behind the link that the person requested. */
    FOLLOW_OWN_LINK,
    /** A new password is set behind a link that an administrator had mailed, and who was found entitled just now. */
    FOLLOW_ADMINISTRATORS_LINK,
    /** The permission to change the own password is given or taken away. */
    PERMIT
}
