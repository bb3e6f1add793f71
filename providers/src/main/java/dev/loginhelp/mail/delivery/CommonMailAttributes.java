package dev.loginhelp.mail.delivery;

import dev.loginhelp.mail.Circumstances;
import dev.loginhelp.mail.Moment;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.mail.VerifiedCallers;
import dev.loginhelp.objection.Objections;
import dev.loginhelp.settings.FailureMessage;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What every mail has: the circumstances; the administrator's message, as HTML for one part and as plain text for the
 * other; and if it tells of a change, a link that says <em>This was not me</em>.
 */
final class CommonMailAttributes {
    // OpenID Connect's name for it, which Keycloak's client scope "profile" reads it from, too.
    private static final String TIME_ZONE = "zoneinfo";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final QueuedMail mail;
    private final @Nullable UserModel user;

    CommonMailAttributes(KeycloakSession session, RealmModel realm, QueuedMail mail, @Nullable UserModel user) {
        this.session = session;
        this.realm = realm;
        this.mail = mail;
        this.user = user;
    }

    Map<String, Object> with(Map<String, Object> contents) {
        Map<String, Object> attributes = new HashMap<>(contents);
        Locale locale = session.getContext().resolveLocale(user);
        Optional<String> message = new FailureMessage(realm).in(locale);
        message.ifPresent(text -> {
            attributes.put("loginHelpFailureMessage", text);
            attributes.put("loginHelpFailureMessageText", PlainText.of(text));
        });
        note(Circumstances.AT).map(Instant::parse).ifPresent(at -> {
            String own = user == null ? null : user.getFirstAttribute(TIME_ZONE);
            Moment moment = Moment.of(at, locale, own, ZoneId.systemDefault());
            attributes.put("loginHelpTime", moment.time());
            attributes.put("loginHelpTimeZone", moment.zone());
        });
        note(Circumstances.BROWSER).ifPresent(browser -> attributes.put("loginHelpBrowser", browser));
        note(Circumstances.SYSTEM).ifPresent(system -> attributes.put("loginHelpSystem", system));
        note(Circumstances.BASE_URI)
                .filter(base -> RealmSettings.of(realm).desk().requests())
                .ifPresent(base -> attributes.put("loginHelpDeskUrl", page(base, "desk")));
        note(Circumstances.NETWORK).ifPresent(network -> attributes.put("loginHelpNetwork", network));
        return attributes;
    }

    /** Made at delivery like every link, so that none lies in the database. */
    Map<String, Object> withObjection(String address, Map<String, Object> contents) {
        Map<String, Object> attributes = with(contents);
        Optional<String> base = note(Circumstances.BASE_URI);
        note(VerifiedCallers.NOTE).ifPresent(kind -> attributes.put("loginHelpVerified", kind));
        if (user != null && base.isPresent()) {
            String code = new Objections(session, realm, Clock.systemUTC()).begin(user.getId(), address, mail.kind());
            attributes.put("loginHelpNotMe", page(base.get(), "not-me/" + code));
            attributes.put("loginHelpNotMeDays", Objections.LIFESPAN.toDays());
        }
        return attributes;
    }

    private String page(String base, String below) {
        return UriBuilder.fromUri(base)
                .path("realms/{realm}/login-help/" + below)
                .build(realm.getName())
                .toString();
    }

    private Optional<String> note(String key) {
        return Optional.ofNullable(mail.notes().get(key));
    }
}
