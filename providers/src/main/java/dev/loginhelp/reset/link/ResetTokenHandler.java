package dev.loginhelp.reset.link;

import dev.loginhelp.reset.Destination;
import dev.loginhelp.reset.PostedForm;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionTokenHandler.ResetCredsAuthenticationProcessor;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Leads a mailed link into the realm's reset flow, if it is the live one. */
public final class ResetTokenHandler extends AbstractActionTokenHandler<ResetToken> {
    private static final String DEAD = "loginHelpLinkDead";

    public ResetTokenHandler() {
        super(ResetToken.TYPE, ResetToken.class, DEAD, EventType.RESET_PASSWORD, Errors.NOT_ALLOWED);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Predicate<? super ResetToken>[] getVerifiers(ActionTokenContext<ResetToken> context) {
        return TokenUtils.predicates(TokenUtils.checkThat(token -> isLive(context, token), Errors.EXPIRED_CODE, DEAD));
    }

    /** Once, although it is {@link MailedLink#end} that sees to it: this makes Keycloak refuse a token it has burnt. */
    @Override
    public boolean canUseTokenRepeatedly(ResetToken token, ActionTokenContext<ResetToken> context) {
        return false;
    }

    /**
     * A link opened in another browser starts a login of its own there. It must end in the login page as any other, so
     * Keycloak's "your account was updated" page is called off, and lead to the application's front page: not to its
     * callback, which would be called without the state it knows.
     */
    @Override
    public AuthenticationSessionModel startFreshAuthenticationSession(
            ResetToken token, ActionTokenContext<ResetToken> context) {
        AuthenticationSessionModel login = super.startFreshAuthenticationSession(token, context);
        new Destination(context.getSession(), context.getRealm()).set(login);
        return login;
    }

    /** The page and the form behind a link bring the link again: they belong to the login that is open here. */
    @Override
    public @Nullable String getAuthenticationSessionIdFromToken(
            ResetToken token, ActionTokenContext<ResetToken> context, @Nullable AuthenticationSessionModel current) {
        return current != null && (isForm(context) || FollowedLink.isNoted(current, token))
                ? AuthenticationSessionCompoundId.fromAuthSession(current).getEncodedId()
                : super.getAuthenticationSessionIdFromToken(token, context, current);
    }

    @Override
    public Response handleToken(ResetToken token, ActionTokenContext<ResetToken> context) {
        FollowedLink.note(context.getAuthenticationSession(), token);
        return context.processFlow(
                isForm(context) && !PostedForm.isTaken(context.getSession()),
                LoginActionsService.RESET_CREDENTIALS_PATH,
                context.getRealm().getResetCredentialsFlow(),
                null,
                new ResetCredsAuthenticationProcessor());
    }

    private static boolean isLive(ActionTokenContext<ResetToken> context, ResetToken token) {
        boolean live = MailedLink.ofToken(context.getSession(), context.getRealm(), token, "")
                .filter(MailedLink::isLive)
                .isPresent();
        if (!live) {
            PostedForm.linkHasDied(context.getSession());
        }
        return live;
    }

    private static boolean isForm(ActionTokenContext<ResetToken> context) {
        return HttpMethod.POST.equals(context.getRequest().getHttpMethod());
    }
}
