package dev.loginhelp.mail;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What became of a letter: an event, and what it tells of the person's registered address. */
final class Outcome {
    private final KeycloakSession session;
    private final Delivery delivery;
    private final MailEvents events;

    Outcome(KeycloakSession session, Delivery delivery) {
        this.session = session;
        this.delivery = delivery;
        this.events = new MailEvents(session, delivery);
    }

    void delivered() {
        events.delivered();
        recipient().ifPresent(user -> addresses().forget(user.getId()));
    }

    void refused(Instant when) {
        events.refused();
        recipient().ifPresent(user -> addresses().note(user, when));
    }

    void givenUp() {
        events.givenUp();
    }

    /** The person, if the letter went to the address that is still registered for them. */
    private Optional<UserModel> recipient() {
        RealmModel realm = session.realms().getRealm(delivery.realmId());
        if (realm == null || delivery.userId() == null || delivery.letter().isEmpty()) {
            return Optional.empty();
        }
        String address = delivery.letter().get().address();
        return Optional.ofNullable(session.users().getUserById(realm, delivery.userId()))
                .filter(user -> address.equalsIgnoreCase(user.getEmail()));
    }

    private RefusedAddresses addresses() {
        return new RefusedAddresses(session, session.realms().getRealm(delivery.realmId()));
    }
}
