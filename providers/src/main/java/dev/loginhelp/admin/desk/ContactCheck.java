package dev.loginhelp.admin.desk;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.account.TypedAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** Whether the way to reach a person that a request names is one that the account already has. */
enum ContactCheck {
    /** It is the registered address, or one of the registered numbers. */
    REGISTERED,
    /** Something of the kind is registered, and it is not this. */
    DIFFERENT,
    /** Nothing of the kind is registered. */
    NOTHING_REGISTERED;

    /** The names that Keycloak's user profile and common directories have for telephone numbers. */
    private static final List<String> NUMBERS =
            List.of("phoneNumber", "phone_number", "phone", "telephoneNumber", "mobile", "mobileNumber");

    /** Numbers are compared by their last digits: they are written with and without the codes of country and area. */
    private static final int LAST_DIGITS = 8;

    private static final int FEWEST_DIGITS = 5;

    static ContactCheck of(UserModel user, String contact) {
        List<EmailAddress> addresses = TypedAddress.readings(contact);
        if (!addresses.isEmpty()) {
            return judge(
                    Stream.ofNullable(user.getEmail()).flatMap(own -> EmailAddress.parse(own).stream()),
                    own -> addresses.stream().anyMatch(own::isSameMailbox));
        }
        return judge(
                NUMBERS.stream().flatMap(user::getAttributeStream).flatMap(number -> lastDigits(number).stream()),
                own -> lastDigits(contact).filter(own::equals).isPresent());
    }

    private static <T> ContactCheck judge(Stream<T> registered, java.util.function.Predicate<T> same) {
        List<T> all = registered.toList();
        if (all.isEmpty()) {
            return NOTHING_REGISTERED;
        }
        return all.stream().anyMatch(same) ? REGISTERED : DIFFERENT;
    }

    private static Optional<String> lastDigits(String number) {
        String digits = number.codePoints()
                .map(c -> Character.digit(c, 10))
                .filter(digit -> digit >= 0)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        return digits.length() < FEWEST_DIGITS
                ? Optional.empty()
                : Optional.of(digits.substring(Math.max(0, digits.length() - LAST_DIGITS)));
    }
}
