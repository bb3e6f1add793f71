package dev.loginhelp.secondfactor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadata.Category;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What counts as a second factor: whatever the account console lists under "Two-factor authentication", so that kinds
 * that an extension brings count as well. A passkey for logging in without a password is none, since it takes the
 * password's place: a person who has only that still logs in with the password alone.
 */
final class SecondFactorKinds {
    private final KeycloakSession session;
    private final UserModel user;

    SecondFactorKinds(KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
    }

    /** Keycloak's types, as an authenticator asks for them. */
    Stream<String> types() {
        return providers().map(CredentialProvider::getType);
    }

    /** The kind that a stored credential belongs to; empty if it is no second factor. */
    Optional<String> kindOf(String storedType) {
        return providers()
                .filter(provider -> provider.supportsCredentialType(storedType))
                .map(CredentialProvider::getType)
                .findFirst();
    }

    /** The required actions that set one up. */
    List<String> setUps() {
        return providers()
                .map(this::metadata)
                .flatMap(metadata -> Stream.ofNullable(metadata.getCreateAction()))
                .toList();
    }

    // As Keycloak's AccountCredentialResource finds them for the account console.
    private Stream<CredentialProvider<?>> providers() {
        return AuthenticatorUtil.getCredentialProviders(session)
                .<CredentialProvider<?>>map(provider -> provider)
                .filter(provider -> metadata(provider).getCategory() == Category.TWO_FACTOR);
    }

    private CredentialTypeMetadata metadata(CredentialProvider<?> provider) {
        return provider.getCredentialTypeMetadata(
                CredentialTypeMetadataContext.builder().user(user).build(session));
    }
}
