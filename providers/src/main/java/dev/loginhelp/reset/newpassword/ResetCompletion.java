package dev.loginhelp.reset.newpassword;

import dev.loginhelp.metrics.Count;
import dev.loginhelp.notice.ChangeNotice;
import dev.loginhelp.notice.MasterAdministratorsNotice;
import dev.loginhelp.password.OpenSessions;
import dev.loginhelp.pending.PendingLogins;
import dev.loginhelp.reset.PostedForm;
import dev.loginhelp.reset.link.MailedLink;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The ends of a reset. All of them are the login page, as the help articles promise. */
final class ResetCompletion {
    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final RealmModel realm;

    ResetCompletion(AuthenticationFlowContext context) {
        this.context = context;
        this.session = context.getSession();
        this.realm = context.getRealm();
    }

    /** The new password is set: clears what stood in the way of it, and nothing else; second factors stay. */
    void passwordIsSet(MailedLink link, boolean endSessions) {
        UserModel user = context.getUser();
        user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        session.loginFailures().removeUserLoginFailure(realm, user.getId());
        writeEvents(user, link);
        new ChangeNotice(session, realm).tell(user, false);
        new MasterAdministratorsNotice(session, realm).tellOfDirectory(user);
        new PendingLogins(session, realm).endOthers(user);
        OpenSessions sessions = new OpenSessions(session, realm);
        if (endSessions) {
            sessions.endAll(user);
        }
        sessions.endHere();
        forgetAnotherName(user);
        toLoginPage();
        context.forkWithSuccessMessage(new FormMessage("loginHelpPasswordChanged"));
    }

    /** The link died while the page was open. */
    void linkIsDead() {
        context.getEvent().clone().error(Errors.EXPIRED_CODE);
        PostedForm.linkHasDied(session);
        toLoginPage();
        context.forkWithErrorMessage(new FormMessage("loginHelpLinkDead"));
    }

    // Before the fork, not after: it copies the notes of the login, and with them the end that Keycloak had in mind.
    private void toLoginPage() {
        AuthenticationProcessor.resetFlow(context.getAuthenticationSession(), LoginActionsService.AUTHENTICATE_PATH);
    }

    // Where the login name is asked for alone, Keycloak takes an application's hint for it and asks for the password of
    // that
    // person only, from whom there is no way back to the one who has a new password.
    private void forgetAnotherName(UserModel user) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        String hint = login.getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        if (hint != null && !hint.equalsIgnoreCase(user.getUsername()) && !hint.equalsIgnoreCase(user.getEmail())) {
            login.removeClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        }
    }

    private void writeEvents(UserModel user, MailedLink link) {
        String way = link.isAdministrators() ? "administrators_link" : "reset_link";
        EventBuilder changed = context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .user(user)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .detail("login_help_way", way);
        // Keycloak still writes the older event beside it, and its e-mail listener still waits for that one.
        changed.clone().event(deprecatedType()).success();
        changed.success();
        Count.PASSWORDS_SET.addAfterCommit(session, realm, way);
    }

    @SuppressWarnings("deprecation")
    private static EventType deprecatedType() {
        return EventType.UPDATE_PASSWORD;
    }
}
