package dev.loginhelp.reset.mail;

import dev.loginhelp.reset.link.Mandate;
import java.util.Map;
import java.util.Objects;

/** A mandate as the notes of a letter that waits. */
final class MandateNotes {
    private static final String ISSUER_REALM = "issuerRealm";
    private static final String ISSUER = "issuer";
    private static final String ISSUER_RIGHTS = "issuerRights";
    private static final String HOLDER_RIGHTS = "holderRights";
    private static final String ELSEWHERE = "elsewhere";

    private MandateNotes() {}

    static Map<String, String> of(Mandate mandate) {
        return Map.of(
                ISSUER_REALM, mandate.issuerRealm(),
                ISSUER, mandate.issuer(),
                ISSUER_RIGHTS, mandate.issuerRights(),
                HOLDER_RIGHTS, mandate.holderRights(),
                ELSEWHERE, String.valueOf(mandate.elsewhere()));
    }

    static Mandate read(Map<String, String> notes) {
        return new Mandate(
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
