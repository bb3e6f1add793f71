package dev.loginhelp.metrics;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.stream.IntStream;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;

/**
 * The labels of a number. The realm is one of them only where the server is told so ({@code
 * spi-login-help-metrics--default--realm-label}), because each realm makes every number once more.
 */
final class Labels {
    private static final String REALM = "realm";

    private Labels() {}

    /** Read once, when the first number is told: a name that has two sets of labels is no metric. */
    private static final class Option {
        static final boolean REALM_LABEL =
                Config.scope("login-help-metrics", "default").getBoolean("realmLabel", false);
    }

    /** Whether anybody reads the numbers: Keycloak's global registry has nobody to tell while metrics are off. */
    static boolean areWanted() {
        return !Metrics.globalRegistry.getRegistries().isEmpty();
    }

    static boolean haveRealm() {
        return Option.REALM_LABEL;
    }

    static Tags of(RealmModel realm, List<String> labels, String... values) {
        Tags tags = Tags.of(IntStream.range(0, labels.size())
                .mapToObj(i -> Tag.of(labels.get(i), values[i]))
                .toList());
        return haveRealm() ? tags.and(REALM, realm.getName()) : tags;
    }
}
