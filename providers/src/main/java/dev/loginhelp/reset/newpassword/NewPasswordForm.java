package dev.loginhelp.reset.newpassword;

import dev.loginhelp.guard.credentials.PasswordChangeContext;
import dev.loginhelp.password.PolicySentences;
import dev.loginhelp.password.TypedPassword;
import dev.loginhelp.reset.FlowStep;
import dev.loginhelp.reset.PostedForm;
import dev.loginhelp.reset.link.FollowedLink;
import dev.loginhelp.reset.link.MailedLink;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;

/** Asks a person who followed a live link for a new password. */
final class NewPasswordForm implements FlowStep {
    private static final String END_SESSIONS = "logout-sessions";

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (PostedForm.isTaken(context.getSession())) {
            action(context);
            return;
        }
        followedLink(context)
                .ifPresentOrElse(
                        link -> context.challenge(page(context)), () -> new ResetCompletion(context).linkIsDead());
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        Optional<MailedLink> link = followedLink(context);
        if (link.isEmpty() || !link.get().claim()) {
            new ResetCompletion(context).linkIsDead();
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        PasswordChangeContext.is(context.getSession(), link.get().way());
        Optional<FormMessage> wrong = TypedPassword.from(form).setFor(context.getUser());
        if (wrong.isPresent()) {
            reject(context, wrong.get());
        } else {
            link.get().end();
            new ResetCompletion(context).passwordIsSet(link.get(), form.containsKey(END_SESSIONS));
        }
    }

    private static void reject(AuthenticationFlowContext context, FormMessage wrong) {
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .detail(Details.REASON, wrong.getMessage())
                .error(Errors.PASSWORD_REJECTED);
        context.form().addError(wrong);
        context.challenge(page(context));
    }

    private static Optional<MailedLink> followedLink(AuthenticationFlowContext context) {
        return FollowedLink.of(context.getSession(), context.getRealm(), context.getAuthenticationSession())
                .filter(link -> link.user().equals(context.getUser()));
    }

    private static Response page(AuthenticationFlowContext context) {
        LoginFormsProvider form = context.form();
        PostedForm.address(context.getSession(), context.getAuthenticationSession())
                .ifPresent(form::setActionUri);
        return form.setAttribute("loginHelpUsername", context.getUser().getUsername())
                .setAttribute("loginHelpPolicy", new PolicySentences(context.getSession(), context.getRealm()).on(form))
                .setAttribute("loginHelpSignOutDefault", true)
                .createForm("login-help-new-password.ftl");
    }
}
