package dev.loginhelp.limit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.keycloak.models.RealmModel;

/** Stands for an address, of mail or of the network, in one realm. */
final class Digest {
    private Digest() {}

    static String of(RealmModel realm, String address) {
        try {
            byte[] bytes = (realm.getId() + ' ' + address).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
