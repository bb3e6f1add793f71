package dev.loginhelp.guard.credentials;

import java.util.Set;
import org.keycloak.credential.PasswordCredentialProviderFactory;

/** Which tags Keycloak's counter of password validations has, by the server's configuration. */
record MeterTags(boolean realm, boolean algorithm, boolean strength, boolean outcome) {
    static MeterTags of(Set<String> configured) {
        return new MeterTags(
                configured.contains(PasswordCredentialProviderFactory.METER_REALM_TAG),
                configured.contains(PasswordCredentialProviderFactory.METER_ALGORITHM_TAG),
                configured.contains(PasswordCredentialProviderFactory.METER_HASHING_STRENGTH_TAG),
                configured.contains(PasswordCredentialProviderFactory.METER_VALIDATION_OUTCOME_TAG));
    }
}
