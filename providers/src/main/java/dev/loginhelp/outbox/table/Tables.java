package dev.loginhelp.outbox.table;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The tables of our own: Keycloak makes them and brings them up to date together with its own. */
public final class Tables implements JpaEntityProvider, JpaEntityProviderFactory {
    /** Also names the table in which Liquibase notes what it has done: DATABASECHANGELOG_LOGIN_HELP. */
    private static final String ID = "login-help";

    @Override
    public List<Class<?>> getEntities() {
        return List.of(QueueEntry.class, Fact.class, RequestRow.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/login-help-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ID;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory sessions) {}

    @Override
    public void close() {}
}
