package dev.loginhelp.guard.credentials;

import dev.loginhelp.guard.commit.CommitNet;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.config.MetricsOptions;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Takes the place of Keycloak's factory of the same id. What that one reads for its metrics is private, so the same
 * options are read here again.
 */
public final class GuardedPasswordsFactory extends PasswordCredentialProviderFactory {
    private static final String TAGS = "validations-counter-tags";
    private static final String ALL_TAGS = String.join(
            ",", METER_REALM_TAG, METER_ALGORITHM_TAG, METER_HASHING_STRENGTH_TAG, METER_VALIDATION_OUTCOME_TAG);

    private Meter.@Nullable MeterProvider<Counter> meters;
    private MeterTags tags = MeterTags.of(Set.of());

    @Override
    public PasswordCredentialProvider create(KeycloakSession session) {
        return new GuardedPasswords(session, meters, tags, Clock.systemUTC());
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        super.postInit(sessions);
        sessions.register(new CommitNet());
    }

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        if (config.root().getBoolean(MetricsOptions.METRICS_ENABLED.getKey(), false)) {
            meters = Counter.builder("keycloak.credentials.password.hashing")
                    .description("Password validations")
                    .baseUnit("validations")
                    .withRegistry(Metrics.globalRegistry);
            tags = MeterTags.of(Set.of(config.get(TAGS, ALL_TAGS).split(",", -1)));
        }
    }
}
