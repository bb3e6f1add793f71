package dev.loginhelp.help;

import dev.loginhelp.desk.BrowserSecret;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * The two cookies of a browser that asks the help desk: one while the form is open, one for the request that was sent
 * last. Both are sent to the pages of the desk alone, and never with what another site begins.
 */
final class DeskCookies {
    private static final String FORM = "LOGIN_HELP_FORM";
    private static final String REQUEST = "LOGIN_HELP_REQUEST";
    private static final Duration FORM_LIFE = Duration.ofDays(1);
    private static final Duration REQUEST_LIFE = Duration.ofDays(30);

    private final KeycloakSession session;
    private final URI page;

    /** @param page the address of the form, below which the cookies hold */
    DeskCookies(KeycloakSession session, URI page) {
        this.session = session;
        this.page = page;
    }

    Optional<BrowserSecret> form() {
        return read(FORM);
    }

    Optional<BrowserSecret> request() {
        return read(REQUEST);
    }

    /** The form is shown: what it brings back will be known by this secret. */
    Response opened(Response.ResponseBuilder answer, BrowserSecret secret) {
        return answer.header(HttpHeaders.SET_COOKIE, cookie(FORM, secret.value(), FORM_LIFE))
                .build();
    }

    /** The request was taken: the next form will be another one. */
    Response sent(Response.ResponseBuilder answer, BrowserSecret secret) {
        return answer.header(HttpHeaders.SET_COOKIE, cookie(REQUEST, secret.value(), REQUEST_LIFE))
                .header(HttpHeaders.SET_COOKIE, cookie(FORM, "", Duration.ZERO))
                .build();
    }

    private Optional<BrowserSecret> read(String name) {
        return Optional.ofNullable(
                        session.getContext().getRequestHeaders().getCookies().get(name))
                .map(Cookie::getValue)
                .flatMap(BrowserSecret::parse);
    }

    private String cookie(String name, String value, Duration life) {
        String secure = "https".equals(page.getScheme()) ? "; Secure" : "";
        return "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                .formatted(name, value, page.getRawPath(), life.toSeconds(), secure);
    }
}
