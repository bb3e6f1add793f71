package dev.loginhelp.reset.request;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.account.TypedAddress;
import dev.loginhelp.reset.Destination;
import dev.loginhelp.reset.FlowStep;
import dev.loginhelp.reset.PostedForm;
import dev.loginhelp.reset.link.FollowedLink;
import dev.loginhelp.reset.link.MailedLink;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.utils.FormMessage;

/**
 * Asks for the e-mail address and gives every well-formed one the same answer. Only a followed link gets past this step;
 * nothing that is posted here does. Its forms go to {@code login-help/ask}, which needs no login that is still open.
 */
final class EmailForm implements FlowStep {
    private static final String ANSWERED = "login-help-answered";
    private static final String AGAIN = "again";
    private static final String FIELD = "email";

    private final Clock clock;

    EmailForm(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (isLastStep(context)) {
            refuse(context);
            return;
        }
        new Destination(context.getSession(), context.getRealm()).ensure(context.getAuthenticationSession());
        Optional<MailedLink> link =
                FollowedLink.of(context.getSession(), context.getRealm(), context.getAuthenticationSession());
        ResetPages pages = new ResetPages(context);
        if (link.isPresent()) {
            context.setUser(link.get().user());
            context.success();
        } else if (PostedForm.isTaken(context.getSession())) {
            action(context);
        } else if (PostedForm.isShownAgain(context.getSession())) {
            context.challenge(pages.emailForm(typed(context.getHttpRequest().getDecodedFormParameters())));
        } else if (context.getAuthenticationSession().getAuthNote(ANSWERED) != null) {
            context.challenge(pages.answer());
        } else {
            context.challenge(pages.emailForm(""));
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (isLastStep(context)) {
            refuse(context);
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        ResetPages pages = new ResetPages(context);
        context.getAuthenticationSession().removeAuthNote(ANSWERED);
        if (form.containsKey(AGAIN)) {
            context.challenge(pages.emailForm(""));
            return;
        }
        String typed = typed(form);
        Optional<EmailAddress> address = TypedAddress.readings(typed).stream().findFirst();
        if (address.isEmpty()) {
            String error = typed.isBlank() ? "loginHelpEmailMissing" : "loginHelpEmailInvalid";
            context.form().addError(new FormMessage(FIELD, error));
            context.challenge(pages.emailForm(typed));
            return;
        }
        Optional<Duration> wait = new ResetIntake(context, clock).take(address.get());
        if (wait.isPresent()) {
            context.form()
                    .addError(new FormMessage(
                            FIELD, "loginHelpNetworkBusy", 1 + wait.get().toMinutes()));
            context.challenge(pages.emailForm(typed));
            return;
        }
        context.getAuthenticationSession().setAuthNote(ANSWERED, "true");
        context.challenge(pages.answer());
    }

    private static String typed(MultivaluedMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(FIELD)).orElse("");
    }

    private static boolean isLastStep(AuthenticationFlowContext context) {
        return !new FollowingSteps(context.getRealm()).areAfter(context.getExecution());
    }

    // As if people could not reset by themselves: here they cannot. The link stays as it is.
    private static void refuse(AuthenticationFlowContext context) {
        context.getEvent().clone().detail(Details.REASON, "flow_unfinished").error(Errors.NOT_ALLOWED);
        context.challenge(new ResetPages(context).unfinished());
    }
}
