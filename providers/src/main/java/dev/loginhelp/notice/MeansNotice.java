package dev.loginhelp.notice;

import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import java.util.Collection;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells a person by mail that ways to log in were added or removed, or that the e-mail address was changed. */
public final class MeansNotice {
    /** What an identity provider's alias has in front of it, to tell it from types of credentials. */
    public static final String PROVIDER = "provider:";

    private final KeycloakSession session;
    private final RealmModel realm;

    public MeansNotice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Says that one of these may be told in the course of the commit. */
    public void announce() {
        new MailQueue(session, realm).announce();
    }

    /** For changes that somebody else has made; each is a type of credential, or {@link #PROVIDER} and an alias. */
    public void tell(UserModel user, Collection<String> added, Collection<String> removed) {
        Map<String, String> notes =
                Map.of(MeansMail.ADDED, String.join("\n", added), MeansMail.REMOVED, String.join("\n", removed));
        post(MeansMail.ID, user, user.getEmail(), notes);
    }

    /** To the former address, no matter who has changed it. */
    public void tellOfNewAddress(UserModel user, String former) {
        post(AddressMail.ID, user, former, Map.of());
    }

    private void post(String kind, UserModel user, String address, Map<String, String> notes) {
        String locale = session.getContext().resolveLocale(user, true).toLanguageTag();
        new MailQueue(session, realm).post(new QueuedMail(kind, user.getId(), address, locale, notes));
    }
}
