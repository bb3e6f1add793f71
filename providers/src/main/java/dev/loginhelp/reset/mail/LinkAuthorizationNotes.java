package dev.loginhelp.reset.mail;

import dev.loginhelp.reset.link.LinkAuthorization;
import java.util.Map;
import java.util.Objects;

/** An authorization as the notes of a mail that waits. */
final class LinkAuthorizationNotes {
    private static final String ISSUER_REALM = "issuerRealm";
    private static final String ISSUER = "issuer";
    private static final String ISSUER_RIGHTS = "issuerRights";
    private static final String HOLDER_RIGHTS = "holderRights";
    private static final String ELSEWHERE = "elsewhere";

    private LinkAuthorizationNotes() {}

    static Map<String, String> of(LinkAuthorization authorization) {
        return Map.of(
                ISSUER_REALM, authorization.issuerRealm(),
                ISSUER, authorization.issuer(),
                ISSUER_RIGHTS, authorization.issuerRights(),
                HOLDER_RIGHTS, authorization.holderRights(),
                ELSEWHERE, String.valueOf(authorization.elsewhere()));
    }

    static LinkAuthorization read(Map<String, String> notes) {
        return new LinkAuthorization(
                note(notes, ISSUER_REALM),
                note(notes, ISSUER),
                note(notes, ISSUER_RIGHTS),
                note(notes, HOLDER_RIGHTS),
                Boolean.parseBoolean(note(notes, ELSEWHERE)));
    }

    private static String note(Map<String, String> notes, String key) {
        return Objects.requireNonNull(notes.get(key));
    }
}
