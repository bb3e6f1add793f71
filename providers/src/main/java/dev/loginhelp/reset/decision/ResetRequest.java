package dev.loginhelp.reset.decision;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.account.TypedAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;

/**
 * Somebody typed an address and pressed <em>Reset Password</em>. Whether an account has that address is not asked before
 * the page is answered, so neither the answer nor its time can tell.
 *
 * @param address what was typed
 * @param baseUri Keycloak's own address for people, which the link will begin with
 * @param locale the language tag of the page
 * @param remote the client's address, for the event
 * @param clientId the application the person came from
 * @param tabId the browser tab's login, to return to it
 * @param clientData what Keycloak needs to return to the application
 * @param loginId the compound id of that login, so that the link goes on with it in the same browser
 * @param circumstances when and from where it was asked, for the mail; null in a request of a former release
 */
public record ResetRequest(
        String address,
        String baseUri,
        String locale,
        @Nullable String remote,
        String clientId,
        String tabId,
        @Nullable String clientData,
        String loginId,
        @Nullable Map<String, String> circumstances) {
    /** What the address may mean, the most literal first. */
    List<EmailAddress> readings() {
        return TypedAddress.readings(address);
    }

    /** The same mailbox however it was typed. */
    String mailbox() {
        List<EmailAddress> readings = readings();
        return readings.get(readings.size() - 1).mailbox();
    }

    public String toJson() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ResetRequest parse(String json) throws IOException {
        return JsonSerialization.readValue(json, ResetRequest.class);
    }
}
