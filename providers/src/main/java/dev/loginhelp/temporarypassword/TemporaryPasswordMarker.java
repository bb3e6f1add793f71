package dev.loginhelp.temporarypassword;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.dto.PasswordCredentialData;
import org.keycloak.util.JsonSerialization;

/**
 * Marks a stored password as a temporary one, and says when it dies.
 *
 * <p>The mark is a parameter among those of the hash algorithm ({@link PasswordCredentialData}): it goes with the
 * credential through caches, export and import, vanishes with it when the person chooses a password, and nobody
 * can write it by Keycloak's administration without setting a new password. A credential's label would not do: everybody who
 * has {@code manage-users} can change that.
 */
public final class TemporaryPasswordMarker {
    private static final String KEY = "login-help-temporary-until";
    private static final String NO_END = "0";

    private TemporaryPasswordMarker() {}

    /** Marks the user's stored password, if there is one here. */
    public static void put(UserModel user, @Nullable Instant end) {
        stored(user).ifPresent(password -> {
            String until = end == null ? NO_END : String.valueOf(end.getEpochSecond());
            user.credentialManager().updateStoredCredential(marked(password, until));
        });
    }

    /** Whether the password is a temporary one, dead or alive. */
    public static boolean isOn(UserModel user) {
        return stored(user).flatMap(TemporaryPasswordMarker::read).isPresent();
    }

    public static boolean isOn(PasswordCredentialModel password) {
        return read(password).isPresent();
    }

    /** When the password dies; empty if never. */
    public static Optional<Instant> end(PasswordCredentialModel password) {
        return read(password)
                .filter(until -> !until.equals(NO_END))
                .map(until -> Instant.ofEpochSecond(Long.parseLong(until)));
    }

    /** The same password hashed anew keeps the mark of the former hash. */
    public static CredentialModel carry(CredentialModel former, CredentialModel rehashed) {
        PasswordCredentialModel now = PasswordCredentialModel.createFromCredentialModel(rehashed);
        Optional<String> mark = read(PasswordCredentialModel.createFromCredentialModel(former));
        return mark.isPresent() && read(now).isEmpty() ? marked(now, mark.get()) : rehashed;
    }

    private static Optional<PasswordCredentialModel> stored(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(PasswordCredentialModel::createFromCredentialModel);
    }

    private static Optional<String> read(PasswordCredentialModel password) {
        PasswordCredentialData data = password.getPasswordCredentialData();
        return Optional.ofNullable(
                data == null ? null : data.getAdditionalParameters().getFirst(KEY));
    }

    private static PasswordCredentialModel marked(PasswordCredentialModel password, String until) {
        PasswordCredentialData data = password.getPasswordCredentialData();
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>(data.getAdditionalParameters());
        parameters.putSingle(KEY, until);
        PasswordCredentialModel marked = PasswordCredentialModel.createFromCredentialModel(password);
        marked.setCredentialData(
                write(new PasswordCredentialData(data.getHashIterations(), data.getAlgorithm(), parameters)));
        return marked;
    }

    private static String write(PasswordCredentialData data) {
        try {
            return JsonSerialization.writeValueAsString(data);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
