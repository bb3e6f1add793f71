package dev.loginhelp.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in 64 hexadecimal digits, which no database confuses by their case. */
public final class Digest {
    private Digest() {}

    /** @param context what the secret belongs to: in another context, it has another digest */
    public static String of(String context, String secret) {
        try {
            byte[] bytes = (context + ' ' + secret).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
