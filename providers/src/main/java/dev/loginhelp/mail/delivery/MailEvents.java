package dev.loginhelp.mail.delivery;

import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Writes down what became of a mail. The address is not in it: events end up in logs. */
final class MailEvents {
    private static final String MAIL = "login_help_mail";
    private static final String OUTCOME = "login_help_outcome";

    private final KeycloakSession session;
    private final Delivery delivery;

    MailEvents(KeycloakSession session, Delivery delivery) {
        this.session = session;
        this.delivery = delivery;
    }

    void delivered() {
        if (delivery.partOfReset() && delivery.mail().isPresent()) {
            write("delivered", false);
        }
    }

    /** Refused for good: it is not tried again. */
    void refused() {
        write("refused", true);
    }

    void givenUp() {
        write("given_up", true);
    }

    private void write(String outcome, boolean failed) {
        RealmModel realm = session.realms().getRealm(delivery.realmId());
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        EventBuilder event = new EventBuilder(realm, session)
                .event(EventType.SEND_RESET_PASSWORD)
                .detail(MAIL, delivery.kind())
                .detail(OUTCOME, outcome);
        if (delivery.userId() != null) {
            event.user(delivery.userId());
        }
        if (failed) {
            event.error(Errors.EMAIL_SEND_FAILED);
        } else {
            event.success();
        }
    }
}
