package dev.loginhelp.eligibility;

import dev.loginhelp.account.Account;
import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.account.PasswordLocation;
import java.util.List;
import java.util.Optional;

/** An account that may be reset, but for what is said against it, one word each. */
record Person(List<String> traits) {
    static Account with(String... traits) {
        return new Person(List.of(traits)).account();
    }

    private Account account() {
        String address = has("behind") ? "ann@mail.example.test" : "ann@home.test";
        return new Account(
                "ann",
                has("nomail") ? Optional.empty() : EmailAddress.parse(address),
                !has("unverified"),
                !has("disabled") && !has("locked"),
                has("locked"),
                has("service"),
                has("refused"),
                has("elsewhere")
                        ? PasswordLocation.EXTERNAL
                        : has("passkey") ? PasswordLocation.PASSKEY : PasswordLocation.WRITABLE,
                !has("admin"));
    }

    private boolean has(String trait) {
        return traits.contains(trait);
    }
}
