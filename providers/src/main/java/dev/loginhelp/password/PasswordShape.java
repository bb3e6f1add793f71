package dev.loginhelp.password;

import org.keycloak.models.PasswordPolicy;

/**
 * How many characters of which kind a password policy asks for; what else it asks for can only be tried.
 *
 * @param length the least
 * @param longest the most
 */
record PasswordShape(int length, int longest, int digits, int lowerCase, int upperCase, int special) {
    private static final int STRONG = 16;

    static PasswordShape of(PasswordPolicy policy) {
        return new PasswordShape(
                number(policy, "length", 0),
                number(policy, "maxLength", Integer.MAX_VALUE),
                number(policy, "digits", 0),
                number(policy, "lowerCase", 0),
                number(policy, "upperCase", 0),
                number(policy, "specialChars", 0));
    }

    /** How long to make one: long enough to be strong, unless the policy forbids that. */
    int total() {
        int asked = Math.max(length, digits + lowerCase + upperCase + special);
        return Math.max(asked, Math.min(STRONG, longest));
    }

    private static int number(PasswordPolicy policy, String id, int absent) {
        return policy.getPolicyConfig(id) instanceof Integer number ? number : absent;
    }
}
