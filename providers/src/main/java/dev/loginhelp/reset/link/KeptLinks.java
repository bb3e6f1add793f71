package dev.loginhelp.reset.link;

import dev.loginhelp.outbox.ExpiringStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What is kept of mailed links, under the digest of each one's code. */
final class KeptLinks {
    private static final String NAMESPACE = "login-help-code";
    // The page of a dead link still knows the application, to lead to a new one.
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    private final KeycloakSession session;
    private final RealmModel realm;

    KeptLinks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void keep(String digest, LinkRecord link) {
        Instant until = Instant.ofEpochSecond(link.end()).plus(AFTERWARDS);
        store().write(realm, digest, until, former -> link.toJson());
    }

    Optional<LinkRecord> find(String digest) {
        return store().read(digest).map(LinkRecord::parse);
    }

    private ExpiringStore store() {
        return new ExpiringStore(session, NAMESPACE);
    }
}
