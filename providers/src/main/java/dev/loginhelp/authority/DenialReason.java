package dev.loginhelp.authority;

/** Why a change is refused. The names are written into events; each has a sentence. */
public enum DenialReason {
    /** A general administrator may change their own password only with permission. */
    OWN_PASSWORD("loginHelpRefusedOwnPassword"),
    /** A general administrator changes their own password where the current one is asked for. */
    CURRENT_PASSWORD_NEEDED("loginHelpRefusedCurrentPasswordNeeded"),
    /** Only a master changes the password of an administrator. */
    ADMINISTRATOR("loginHelpRefusedAdministrator"),
    /** Only a master turns off the two-factor authentication of an administrator. */
    SECOND_FACTOR("loginHelpRefusedSecondFactor"),
    /** Only a master changes how else an administrator logs in. */
    MEANS_OF_LOGIN("loginHelpRefusedMeansOfLogin"),
    /** Only a master changes the e-mail address of an administrator. */
    ADMINISTRATORS_EMAIL("loginHelpRefusedAdministratorsEmail"),
    /** A link for an administrator that does not say which master had it mailed. */
    LINK("loginHelpRefusedLink"),
    /** Only a master has a link mailed to another address than the registered one. */
    OTHER_ADDRESS("loginHelpRefusedOtherAddress"),
    /** Only a master gives permissions. */
    PERMISSION("loginHelpRefusedPermission"),
    /** Nobody gives a permission to themselves. */
    OWN_PERMISSION("loginHelpRefusedOwnPermission"),
    /** The realm demands to make sure who is calling, and the administrator has not done it. */
    NOT_VERIFIED("loginHelpRefusedNotVerified"),
    /** Nobody gives or takes more rights of administration than they have. */
    RIGHTS("loginHelpRefusedRights");

    private final String messageKey;

    DenialReason(String messageKey) {
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
