package dev.loginhelp.mail.delivery;

import java.util.Map;

/**
 * A mail ready to leave, with everything the mail server needs, so that sending asks the database nothing.
 *
 * @param smtp the realm's mail server, as Keycloak's sender takes it
 */
record RenderedMail(Map<String, String> smtp, String address, String subject, String text, String html) {
    /** Says nothing: it is full of secrets. */
    @Override
    public String toString() {
        return "ComposedLetter";
    }
}
