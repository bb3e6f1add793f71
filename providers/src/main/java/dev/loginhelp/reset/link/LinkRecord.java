package dev.loginhelp.reset.link;

import dev.loginhelp.account.Digest;
import dev.loginhelp.outbox.FactJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;

/**
 * What a mailed link stands for, kept under the digest of its code. It is good only as long as nothing it was made from
 * has changed.
 *
 * @param userId whose password it changes
 * @param address digest of the address it went to; null if it went to another one than the registered one
 * @param passwordStamp stands for the password at the time
 * @param issued when it was made, in milliseconds since 1970
 * @param end when it is over, in seconds since 1970
 * @param clientId the application that the person came from
 * @param loginId the compound id of the login in which they asked, to go on with it in the same browser
 * @param tabId the browser tab of that login
 * @param clientData what Keycloak needs to return to the application
 * @param authorization in whose name it was mailed; null if the person asked for it
 */
public record LinkRecord(
        String userId,
        @Nullable String address,
        String passwordStamp,
        long issued,
        long end,
        String clientId,
        @Nullable String loginId,
        @Nullable String tabId,
        @Nullable String clientData,
        @Nullable LinkAuthorization authorization) {
    /** What stands for a registered address without telling it. */
    public static @Nullable String addressOf(UserModel user, @Nullable String email) {
        return email == null ? null : Digest.of(user.getId(), email);
    }

    public boolean isTo(UserModel user) {
        return address != null && Objects.equals(address, addressOf(user, user.getEmail()));
    }

    /** The query of Keycloak's own links between login pages, as it was where the person asked. */
    public Map<String, String> query() {
        Map<String, String> query = new HashMap<>();
        query.put(Constants.CLIENT_ID, clientId);
        if (tabId != null) {
            query.put(Constants.TAB_ID, tabId);
        }
        if (clientData != null) {
            query.put(Constants.CLIENT_DATA, clientData);
        }
        return query;
    }

    public String toJson() {
        return FactJson.write(this);
    }

    public static LinkRecord parse(String json) {
        return FactJson.read(json, LinkRecord.class);
    }
}
