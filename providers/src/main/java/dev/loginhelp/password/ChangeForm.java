package dev.loginhelp.password;

import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.guard.credentials.AuthenticatedByLinkOnly;
import dev.loginhelp.guard.credentials.PasswordGuard;
import dev.loginhelp.notice.ChangeNotice;
import dev.loginhelp.notice.MasterAdministratorsNotice;
import dev.loginhelp.password.CurrentPassword.Wrong;
import dev.loginhelp.pending.PendingLogins;
import dev.loginhelp.settings.FailureMessage;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** The page on which a person changes the password, or learns that this is not allowed. */
final class ChangeForm {
    private static final String PAGE = "login-help-change-password.ftl";
    private static final String CURRENT = "password";
    private static final String END_SESSIONS = "logout-sessions";

    private final RequiredActionContext context;
    private final KeycloakSession session;
    private final UserModel user;
    private final CurrentPassword current;
    private final ChangeEvents events;

    ChangeForm(RequiredActionContext context) {
        this.context = context;
        this.session = context.getSession();
        this.user = context.getUser();
        this.current = new CurrentPassword(session, context.getRealm(), user);
        this.events = new ChangeEvents(context);
    }

    void show() {
        Optional<DenialReason> refusal = refusal();
        if (refusal.isPresent()) {
            refuse(refusal.get());
        } else {
            context.challenge(page());
        }
    }

    void take() {
        Optional<DenialReason> refusal = refusal();
        if (refusal.isPresent()) {
            refuse(refusal.get());
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Optional<Wrong> wrong = asksCurrent() ? current.check(form.getFirst(CURRENT)) : Optional.empty();
        if (wrong.isPresent()) {
            reject(message(wrong.get()), error(wrong.get()));
            return;
        }
        Optional<FormMessage> unfit = TypedPassword.from(form).setFor(user);
        if (unfit.isPresent()) {
            reject(unfit.get(), Errors.PASSWORD_REJECTED);
        } else {
            changed(form.containsKey(END_SESSIONS));
        }
    }

    private void changed(boolean endSessions) {
        new ChangeNotice(session, context.getRealm()).tell(user, false);
        new MasterAdministratorsNotice(session, context.getRealm()).tellOfDirectory(user);
        if (endSessions) {
            AuthenticatorUtil.logoutOtherSessions(context);
            new PendingLogins(session, context.getRealm()).endOthers(user);
        }
        events.changed();
        context.success();
    }

    private void reject(FormMessage wrong, String error) {
        events.rejected(error, wrong.getMessage());
        context.challenge(page(context.form().addError(wrong)));
    }

    /** Not behind a mailed link, nor where there is none yet. */
    private boolean asksCurrent() {
        return !isBehindLink() && current.exists();
    }

    private boolean isBehindLink() {
        return new AuthenticatedByLinkOnly(context.getAuthenticationSession()).alone();
    }

    private static FormMessage message(Wrong wrong) {
        return new FormMessage(
                CURRENT, wrong == Wrong.MISSING ? "loginHelpCurrentPasswordMissing" : "loginHelpCurrentPasswordWrong");
    }

    private static String error(Wrong wrong) {
        return switch (wrong) {
            case MISSING -> Errors.PASSWORD_MISSING;
            case DIFFERENT -> Errors.INVALID_USER_CREDENTIALS;
            case LOCKED -> Errors.USER_TEMPORARILY_DISABLED;
        };
    }

    private Optional<DenialReason> refusal() {
        return new PasswordGuard(session, context.getRealm()).refusalToSetPassword(user);
    }

    private void refuse(DenialReason refusal) {
        events.rejected(Errors.NOT_ALLOWED, refusal.name());
        LoginFormsProvider form = context.form().setAttribute("loginHelpRefused", refusal.messageKey());
        new FailureMessage(context.getRealm())
                .in(session.getContext().resolveLocale(user))
                .ifPresent(message -> form.setAttribute("loginHelpFailureMessage", message));
        context.challenge(page(form));
    }

    private Response page() {
        return page(context.form());
    }

    private Response page(LoginFormsProvider form) {
        return form.setAttribute("loginHelpUsername", user.getUsername())
                .setAttribute("loginHelpPolicy", new PolicySentences(session, context.getRealm()).on(form))
                // Behind a link alone nobody knows to which address it went.
                .setAttribute("loginHelpUserEmail", isBehindLink() ? null : user.getEmail())
                .setAttribute("loginHelpAskCurrent", asksCurrent())
                .setAttribute("loginHelpSignOutDefault", true)
                .createForm(PAGE);
    }
}
