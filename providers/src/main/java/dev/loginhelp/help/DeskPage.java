package dev.loginhelp.help;

import dev.loginhelp.desk.BrowserSecret;
import dev.loginhelp.desk.RequestIntake;
import dev.loginhelp.desk.Trouble;
import dev.loginhelp.desk.TypedRequest;
import dev.loginhelp.desk.request.DeskRequest;
import dev.loginhelp.desk.request.RequestState;
import dev.loginhelp.desk.request.Requests;
import dev.loginhelp.settings.FailureMessage;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;

/** <em>Ask your administrator</em>: the form, and how far the request of this browser has come. */
final class DeskPage {
    static final String PATH = "desk";
    static final String STATE = "state";
    private static final String PROOF = "proof";

    private final KeycloakSession session;
    private final Visit visit;
    private final DeskCookies cookies;
    private final Clock clock = Clock.systemUTC();

    DeskPage(KeycloakSession session, Visit visit) {
        this.session = session;
        this.visit = visit;
        this.cookies = new DeskCookies(session, visit.page().path(PATH).build());
    }

    /** The empty form. */
    Response form() {
        return form(TypedRequest.nothing(), List.of());
    }

    /**
     * Takes the form. Another site's page can send one in people's names, but does not know what our page has in it: then
     * the form is shown again, to be sent by the person.
     */
    Response take(MultivaluedMap<String, String> sent) {
        if (isProven(cookies.request(), sent)) {
            // The button was pressed twice.
            return toState().build();
        }
        TypedRequest typed = TypedRequest.of(sent);
        List<FormMessage> errors = errors(typed);
        if (!isProven(cookies.form(), sent)) {
            boolean cookiesAreOff =
                    cookies.form().isEmpty() && cookies.request().isEmpty();
            errors.add(0, new FormMessage(cookiesAreOff ? "loginHelpDeskCookies" : "loginHelpDeskAgain"));
        }
        if (!errors.isEmpty()) {
            return form(typed, errors);
        }
        BrowserSecret secret = cookies.form().orElseThrow();
        Optional<Duration> wait = new RequestIntake(session, visit.realm(), clock).take(secret, typed);
        return wait.map(time ->
                        form(typed, List.of(new FormMessage(null, "loginHelpNetworkBusy", 1 + time.toMinutes()))))
                .orElseGet(() -> cookies.sent(toState(), secret));
    }

    private static boolean isProven(Optional<BrowserSecret> secret, MultivaluedMap<String, String> sent) {
        return secret.filter(known -> known.proof().equals(sent.getFirst(PROOF)))
                .isPresent();
    }

    private Response.ResponseBuilder toState() {
        return Response.seeOther(URI.create(visit.deskState()));
    }

    /**
     * How far it has come. A request that is not there is one that waits to be decided, or that was not kept: its sender
     * cannot tell these apart, and neither from others.
     */
    Response state() {
        Optional<BrowserSecret> secret = cookies.request();
        LoginFormsProvider form = page();
        secret.ifPresent(known -> {
            RequestState state = new Requests(session, visit.realm(), clock)
                    .find(known.requestId(visit.realm().getId()))
                    .map(DeskRequest::seenBySender)
                    .orElse(RequestState.OPEN);
            form.setAttribute("loginHelpDeskReference", known.reference());
            form.setAttribute("loginHelpDeskState", state.name());
        });
        form.setAttribute("loginHelpDeskUrl", visit.desk());
        return form.createForm("login-help-desk-state.ftl");
    }

    private List<FormMessage> errors(TypedRequest typed) {
        List<FormMessage> errors = new ArrayList<>();
        typed.errors().forEach((field, key) -> {
            int longest = field.equals(TypedRequest.WORDS) ? TypedRequest.LONGEST_WORDS : TypedRequest.LONGEST_LINE;
            errors.add(new FormMessage(field, key, longest));
        });
        return errors;
    }

    private Response form(TypedRequest typed, List<FormMessage> errors) {
        BrowserSecret secret = cookies.form().orElseGet(BrowserSecret::random);
        LoginFormsProvider form = page();
        errors.forEach(form::addError);
        form.setAttribute("loginHelpDeskProof", secret.proof());
        form.setAttribute("loginHelpDeskTyped", typed);
        form.setAttribute(
                "loginHelpDeskTroubles",
                Stream.of(Trouble.values()).map(Enum::name).toList());
        form.setAttribute("loginHelpDeskAction", visit.desk());
        FailureMessage.ofDesk(visit.realm())
                .in(session.getContext().resolveLocale(null))
                .ifPresent(text -> form.setAttribute("loginHelpFailureMessage", text));
        return cookies.opened(Response.fromResponse(form.createForm("login-help-desk.ftl")), secret);
    }

    private LoginFormsProvider page() {
        LoginFormsProvider form = visit.form();
        visit.wayBack().ifPresent(url -> form.setAttribute("loginHelpBackUrl", url));
        return form;
    }
}
