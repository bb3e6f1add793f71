package dev.loginhelp.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What is counted. Labels have few values each: never a person, an address or a path. */
public enum Count {
    REQUESTS("login_help.requests", "Reset requests, by their true verdict", "verdict"),
    MAILS("login_help.mails", "Tries to send a mail, by what became of it", "kind", "outcome"),
    LINKS_FOLLOWED(
            "login_help.links.followed", "Mailed links that were opened, by people or by mail scanners", "outcome"),
    PASSWORDS_SET("login_help.passwords.set", "New passwords that people chose", "way"),
    GUARD_REFUSALS("login_help.guard.refusals", "Changes that the guards refused", "door", "reason"),
    ADMINISTRATION("login_help.administration", "What administrators did with Login Help", "action");

    private final String name;
    private final String description;
    private final List<String> labels;

    Count(String name, String description, String... labels) {
        this.name = name;
        this.description = description;
        this.labels = List.of(labels);
    }

    /** @param values of the labels, in their order */
    public void add(RealmModel realm, String... values) {
        if (Labels.areWanted()) {
            Counter.builder(name)
                    .description(description)
                    .tags(Labels.of(realm, labels, values))
                    .register(Metrics.globalRegistry)
                    .increment();
        }
    }

    /** The same, if the transaction that the session is in comes to a good end. */
    public void addAfterCommit(KeycloakSession session, RealmModel realm, String... values) {
        if (Labels.areWanted()) {
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    add(realm, values);
                }

                @Override
                protected void rollbackImpl() {}
            });
        }
    }
}
