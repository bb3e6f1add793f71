package dev.loginhelp.mail.delivery;

import dev.loginhelp.metrics.Count;
import dev.loginhelp.metrics.DeliveryTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What became of a mail: an event, and what it tells of the person's registered address. */
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
        if (delivery.mail().isEmpty()) {
            count("not_due");
            return;
        }
        count("delivered");
        Optional.ofNullable(realm())
                .ifPresent(realm -> DeliveryTime.add(realm, Duration.between(delivery.postedAt(), Instant.now())));
    }

    void refused() {
        events.refused();
        count("refused");
    }

    void givenUp() {
        events.givenUp();
        count("given_up");
    }

    void triedAgainLater() {
        count("later");
    }

    /**
     * What administrators are told of the address from now on. In a transaction of its own: to look the person up a
     * directory may be asked, which may be down, and a mail that has left must not be sent again for that.
     *
     * @param refused when the address was refused for good; empty if the mail was taken
     */
    void remember(Optional<Instant> refused) {
        recipient()
                .ifPresent(user -> refused.ifPresentOrElse(
                        when -> addresses().note(user, when), () -> addresses().forget(user.getId())));
    }

    private void count(String outcome) {
        Optional.ofNullable(realm()).ifPresent(realm -> Count.MAILS.add(realm, delivery.kind(), outcome));
    }

    private @Nullable RealmModel realm() {
        return session.realms().getRealm(delivery.realmId());
    }

    /** The person, if the mail went to the address that is still registered for them. */
    private Optional<UserModel> recipient() {
        RealmModel realm = realm();
        if (realm == null || delivery.userId() == null || delivery.mail().isEmpty()) {
            return Optional.empty();
        }
        // Keycloak's caches ask for the realm of the session, which in the background is none.
        session.getContext().setRealm(realm);
        String address = delivery.mail().get().address();
        return Optional.ofNullable(session.users().getUserById(realm, delivery.userId()))
                .filter(user -> address.equalsIgnoreCase(user.getEmail()));
    }

    private RefusedAddresses addresses() {
        return new RefusedAddresses(session, session.realms().getRealm(delivery.realmId()));
    }
}
