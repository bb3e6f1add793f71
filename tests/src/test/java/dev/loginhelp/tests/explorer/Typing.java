package dev.loginhelp.tests.explorer;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** What people type. */
final class Typing {
    static final List<String> PASSWORDS = List.of(
            "", " ", "x", "wrong-password", "a".repeat(300), "\u0000", "{0}", "<b>", "pässwörd 😀", "Correct-Horse-1");
    static final List<String> CODES = List.of("", "000000", "12 34 56", "abcdef", "１２３４５６", "1".repeat(100));

    private Typing() {}

    /** An address as somebody might write it who is in a hurry, or who has another one. */
    static String odd(String address, RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> " " + address + " ";
            case 2 -> address.toUpperCase(Locale.ROOT);
            case 3 -> "Some Body <" + address + ">";
            case 4 -> "mailto:" + address;
            case 5 -> address.replace('@', '＠');
            case 6 -> "nobody-" + random.nextInt(1000) + "@example.test";
            case 7 -> "😀@example.test";
            case 8 -> "x".repeat(2000) + "@example.test";
            default -> "{0}'\"><script>";
        };
    }
}
