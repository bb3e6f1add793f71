package dev.loginhelp.apierror;

/**
 * Why a request is refused. The names are the API's codes; each has the message key {@code loginHelpRefusal_<name>}, whose
 * arguments are those of {@link ApiException}.
 */
public enum ApiError {
    /** The body is no JSON object, or has a field twice. {0} nothing */
    MALFORMED(400),
    /** The field is missing. */
    MISSING_FIELD(400),
    /** There is no such field. */
    UNKNOWN_FIELD(400),
    /** The field has a value of another type. {0} the type it must have */
    WRONG_TYPE(400),
    /** The number is out of range. {0} the lowest, {1} the highest */
    OUT_OF_RANGE(400),
    /** The text or list is too long. {0} how long it may be */
    TOO_LONG(400),
    /** Not the name of a domain. {0} what was written */
    BAD_DOMAIN(400),
    /** The realm's pages do not speak this language. {0} the language, {1} those they speak */
    UNKNOWN_LOCALE(400),
    /** The server has no such theme. {0} what was written */
    UNKNOWN_THEME(400),
    /** No such reason. {0} what was written */
    UNKNOWN_REASON(400),
    /** The password is against the policy. {0} the sentence that names the rule */
    PASSWORD_POLICY(400),
    /** No password could be made up that fits the policy. */
    PASSWORD_NOT_GENERATED(400),
    /** Not the caller's current password; or it is, and the account is locked. */
    WRONG_CURRENT_PASSWORD(400),
    /** Not an e-mail address. */
    BAD_EMAIL(400),
    /** The person has no e-mail address. */
    NO_EMAIL(400),
    /** The person's rank is too high for the caller's. {0} the sentence that says whom to ask */
    OUTRANKED(403),
    /** The realm demands to make sure who is calling. */
    CALLER_NOT_VERIFIED(403),
    /** Not the right answer of the person who calls. */
    WRONG_ANSWER(400),
    /** No such way to make sure who is calling, or none that is possible with this person. */
    VERIFICATION_IMPOSSIBLE(409),
    /** No verification waits for an answer: its time or its tries are over. */
    VERIFICATION_OVER(409),
    /** Too many verifications of one person within an hour. */
    TOO_MANY_VERIFICATIONS(429),
    /** The caller may not change their own password. {0} the sentence that says whom to ask */
    NOT_PERMITTED(403),
    /** The caller logs in elsewhere. {0} the realm */
    OTHER_REALM(403),
    /** The realm has no such user. */
    USER_NOT_FOUND(404),
    /** The browser flow has no step for an access pass, or what it would set up is switched off. */
    PASS_NOT_OFFERED(409),
    /** The person has nothing that an access pass could replace. */
    PASS_NOTHING_LOST(409),
    /** The browser flow has steps that everybody has to pass, beside which there can be no other way. */
    FLOW_UNSUITABLE(409),
    /** The person has no second factor with this id. */
    CREDENTIAL_NOT_FOUND(404),
    /** No such request to the help desk, or none that the caller may see. */
    REQUEST_NOT_FOUND(404),
    /** Another administrator works on the request. */
    REQUEST_TAKEN(409),
    /** The request is closed already. */
    REQUEST_CLOSED(409),
    /** Somebody else has changed the settings meanwhile. */
    STALE_VERSION(409),
    /** The account is disabled. */
    USER_DISABLED(409),
    /** The password is kept where Keycloak cannot write it, or cannot make it die. */
    PASSWORD_ELSEWHERE(409),
    /** Only a general administrator needs the permission. */
    NOT_A_GENERAL_ADMINISTRATOR(409),
    /** The pack is not installed in the realm. */
    NOT_INSTALLED(409),
    /** Keycloak lacks what the pack needs, or has a hole that was mended later. {0} this version, {1} the one it takes */
    KEYCLOAK_TOO_OLD(409),
    /** A line of Keycloak that came after the pack. {0} this version, {1} the newest line that was tried */
    KEYCLOAK_TOO_NEW(409),
    /** A flow that is not ours has our name. {0} the name */
    NAME_TAKEN(409),
    /** Something still uses a flow of ours. {0} the flow, {1} who uses it */
    FLOW_IN_USE(409);

    private final int status;

    ApiError(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
