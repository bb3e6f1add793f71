package dev.loginhelp.reset.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.UrlType;

/**
 * What a link will be made of once its mail leaves. Until then it waits as notes of the mail, under names that builds side
 * by side understand; no link and no token is among them.
 *
 * @param mailId stands for the mail: what is made when its delivery is tried again takes the place of what was made before
 * @param baseUri Keycloak's own address for people, as it was when the request came
 * @param clientId the application that the person came from
 * @param loginId the compound id of the login in which they asked
 * @param tabId the browser tab of that login
 * @param clientData what Keycloak needs to return to the application
 * @param authorization in whose name the link is mailed; null if the person asked for it
 */
public record LinkOrder(
        String mailId,
        String baseUri,
        String clientId,
        @Nullable String loginId,
        @Nullable String tabId,
        @Nullable String clientData,
        @Nullable LinkAuthorization authorization) {
    private static final String MAIL_ID = "letterId";
    private static final String BASE_URI = "baseUri";
    private static final String CLIENT_ID = "clientId";
    private static final String LOGIN_ID = "loginId";
    private static final String TAB_ID = "tabId";
    private static final String CLIENT_DATA = "clientData";

    public LinkOrder(
            String baseUri,
            String clientId,
            @Nullable String loginId,
            @Nullable String tabId,
            @Nullable String clientData) {
        this(random(), baseUri, clientId, loginId, tabId, clientData, null);
    }

    /** For a link that nobody asked for in a login. */
    public static LinkOrder outsideOfLogins(KeycloakSession session, @Nullable LinkAuthorization authorization) {
        String base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString();
        return new LinkOrder(random(), base, Constants.ACCOUNT_MANAGEMENT_CLIENT_ID, null, null, null, authorization);
    }

    public Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        notes.put(MAIL_ID, mailId);
        notes.put(BASE_URI, baseUri);
        notes.put(CLIENT_ID, clientId);
        notes.put(LOGIN_ID, loginId);
        notes.put(TAB_ID, tabId);
        notes.put(CLIENT_DATA, clientData);
        notes.values().removeIf(Objects::isNull);
        if (authorization != null) {
            notes.putAll(authorization.notes());
        }
        return notes;
    }

    public static LinkOrder of(Map<String, String> notes) {
        return new LinkOrder(
                notes.getOrDefault(MAIL_ID, ""),
                Objects.requireNonNull(notes.get(BASE_URI)),
                notes.getOrDefault(CLIENT_ID, Constants.ACCOUNT_MANAGEMENT_CLIENT_ID),
                notes.get(LOGIN_ID),
                notes.get(TAB_ID),
                notes.get(CLIENT_DATA),
                LinkAuthorization.read(notes).orElse(null));
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
