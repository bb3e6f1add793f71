package dev.loginhelp.accesspass;

import dev.loginhelp.secondfactor.SecondFactors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** What somebody logs in with besides a password, or in its place, and now has lost. */
public record LostMeans(KeycloakSession session, UserModel user) {
    /** Second factors of every kind, and passkeys. */
    public List<CredentialModel> all() {
        SecondFactors factors = new SecondFactors(session, user);
        return user.credentialManager()
                .getStoredCredentialsStream()
                .filter(stored ->
                        SetUp.PASSKEY.type().equals(stored.getType()) || factors.isOneOfThem(stored.getType()))
                .toList();
    }

    /** What is set up in their place: for people without a password a passkey, for others what they had. */
    public SetUp replacement() {
        if (!user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
            return SetUp.PASSKEY;
        }
        Stream<Optional<SetUp>> had = all().stream().map(lost -> SetUp.of(lost.getType()));
        return had.flatMap(Optional::stream).min(SetUp::compareTo).orElse(SetUp.AUTHENTICATOR_APP);
    }
}
