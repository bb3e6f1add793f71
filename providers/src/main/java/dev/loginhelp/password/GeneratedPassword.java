package dev.loginhelp.password;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;

/** Makes a password up that fits the realm's policy. Characters that are easily mistaken for others are left out. */
public final class GeneratedPassword {
    private static final String DIGITS = "23456789";
    private static final String LOWER_CASE = "abcdefghijkmnpqrstuvwxyz";
    private static final String UPPER_CASE = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SPECIAL = "!#%*+-=?@_";
    private static final String ANY = DIGITS + LOWER_CASE + UPPER_CASE;
    /** Rules that cannot be made to measure, such as a list of forbidden words, are met by trying. */
    private static final int TRIES = 50;

    private final RandomGenerator random;

    /** @param random must not be guessable: a {@link java.security.SecureRandom} */
    public GeneratedPassword(RandomGenerator random) {
        this.random = random;
    }

    /** Empty if the policy has a rule, such as a regular expression, that none of many tries has met. */
    public Optional<String> fitting(KeycloakSession session, RealmModel realm, UserModel user) {
        PasswordShape shape = PasswordShape.of(realm.getPasswordPolicy());
        PasswordPolicyManagerProvider policy = session.getProvider(PasswordPolicyManagerProvider.class);
        return Stream.generate(() -> make(shape))
                .limit(TRIES)
                .filter(password -> policy.validate(realm, user, password) == null)
                .findFirst();
    }

    String make(PasswordShape shape) {
        List<Character> characters = new ArrayList<>();
        add(characters, shape.digits(), DIGITS);
        add(characters, shape.lowerCase(), LOWER_CASE);
        add(characters, shape.upperCase(), UPPER_CASE);
        add(characters, shape.special(), SPECIAL);
        add(characters, shape.total() - characters.size(), ANY);
        for (int last = characters.size() - 1; last > 0; last--) {
            Collections.swap(characters, last, random.nextInt(last + 1));
        }
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private void add(List<Character> characters, int count, String kind) {
        for (int i = 0; i < count; i++) {
            characters.add(kind.charAt(random.nextInt(kind.length())));
        }
    }
}
