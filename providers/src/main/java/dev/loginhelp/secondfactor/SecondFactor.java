package dev.loginhelp.secondfactor;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person shows besides the password.
 *
 * @param id of the credential
 * @param kind Keycloak's type, such as {@code otp}, {@code webauthn} or {@code recovery-authn-codes}
 * @param label what the person called it; may be empty
 * @param createdAt when it was set up, in milliseconds since 1970; null if that is not known
 */
public record SecondFactor(
        String id, String kind, String label, @Nullable Long createdAt) {}
