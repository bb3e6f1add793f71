package dev.loginhelp.secondfactor;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The second factors of one person. */
public final class SecondFactors {
    private final UserModel user;
    private final SecondFactorKinds kinds;

    public SecondFactors(KeycloakSession session, UserModel user) {
        this.user = user;
        this.kinds = new SecondFactorKinds(session, user);
    }

    /** Whether two-factor authentication is on, here or in the system that the account comes from. */
    public boolean isOn() {
        return kinds.types().anyMatch(user.credentialManager()::isConfiguredFor);
    }

    /** Whether a stored credential of this type is a second factor. */
    public boolean isOneOfThem(String storedType) {
        return kinds.kindOf(storedType).isPresent();
    }

    /** Those that Keycloak stores; what another system keeps is neither seen nor removed from here. */
    public List<SecondFactor> all() {
        return user.credentialManager()
                .getStoredCredentialsStream()
                .flatMap(this::read)
                .toList();
    }

    /** Takes one away: false if the person has none with this id. A password is never taken away. */
    public boolean remove(String id) {
        return all().stream().anyMatch(factor -> factor.id().equals(id))
                && user.credentialManager().removeStoredCredentialById(id);
    }

    private Stream<SecondFactor> read(CredentialModel stored) {
        String label = stored.getUserLabel() == null ? "" : stored.getUserLabel();
        return kinds.kindOf(stored.getType()).stream()
                .map(kind -> new SecondFactor(stored.getId(), kind, label, stored.getCreatedDate()));
    }
}
