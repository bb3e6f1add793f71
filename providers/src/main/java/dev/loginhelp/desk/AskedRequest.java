package dev.loginhelp.desk;

import dev.loginhelp.desk.request.RequestContent;
import dev.loginhelp.limit.ClientNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;

/**
 * A request that was answered and waits to be decided. Whether an account was meant is not asked before that, so neither
 * the answer nor its time can tell.
 *
 * @param id of the request
 * @param typed what was typed
 * @param remote the client's address
 * @param console address of the admin console's page of requests
 */
record AskedRequest(
        String id,
        String reference,
        TypedRequest typed,
        @Nullable String remote,
        String console) {
    RequestContent content() {
        return new RequestContent(
                typed.account(), typed.trouble(), typed.contact(), typed.words(), network(), console, List.of());
    }

    String network() {
        return remote == null ? "" : ClientNetwork.of(remote);
    }

    String toJson() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static AskedRequest parse(String json) {
        try {
            return JsonSerialization.readValue(json, AskedRequest.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return reference;
    }
}
