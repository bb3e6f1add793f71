package dev.loginhelp.mail;

import dev.loginhelp.settings.FailureMessage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/** What every letter has: the administrator's message, as HTML for one part and as plain text for the other. */
final class Stationery {
    private final RealmModel realm;
    private final Locale locale;

    Stationery(RealmModel realm, Locale locale) {
        this.realm = realm;
        this.locale = locale;
    }

    Map<String, Object> with(Map<String, Object> contents) {
        Map<String, Object> attributes = new HashMap<>(contents);
        Optional<String> message = new FailureMessage(realm).in(locale);
        message.ifPresent(text -> {
            attributes.put("loginHelpFailureMessage", text);
            attributes.put("loginHelpFailureMessageText", PlainText.of(text));
        });
        return attributes;
    }
}
