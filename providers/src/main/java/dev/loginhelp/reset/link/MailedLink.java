package dev.loginhelp.reset.link;

import dev.loginhelp.authority.Change;
import dev.loginhelp.directory.UserEligibility;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A link as it comes back from the mailbox: one that this realm has mailed, for a user that still exists. */
public final class MailedLink {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final String generation;
    private final LinkRecord record;
    private final UserModel user;
    private final Optional<String> formerKey;
    private final Clock clock = Clock.systemUTC();

    private MailedLink(
            KeycloakSession session,
            RealmModel realm,
            String generation,
            LinkRecord record,
            UserModel user,
            Optional<String> formerKey) {
        this.session = session;
        this.realm = realm;
        this.generation = generation;
        this.record = record;
        this.user = user;
        this.formerKey = formerKey;
    }

    /** The link whose address ends in this code; empty if this realm has mailed none like it. */
    public static Optional<MailedLink> ofCode(KeycloakSession session, RealmModel realm, String code) {
        return LinkCode.parse(code)
                .map(read -> read.digest(realm.getId()))
                .flatMap(digest -> ofDigest(session, realm, digest));
    }

    /** The link behind a token: ours that leads into the flow, or one that was mailed before links were short. */
    public static Optional<MailedLink> ofKey(KeycloakSession session, RealmModel realm, String key) {
        return new SignedLink(session, realm).read(key).flatMap(token -> ofToken(session, realm, token, key));
    }

    static Optional<MailedLink> ofToken(KeycloakSession session, RealmModel realm, ResetToken token, String key) {
        String generation = token.generation();
        if (generation == null) {
            return Optional.empty();
        }
        return token.isOfShortLink()
                ? ofDigest(session, realm, generation)
                : new SignedLink(session, realm)
                        .former(token)
                        .flatMap(former -> of(session, realm, generation, former, Optional.of(key)));
    }

    /** Whether the link may be used now. */
    public boolean isLive() {
        return isUnchanged() && (record.authorization() != null || mayResetThemselves());
    }

    /** Ends a link for good where what it stood on has changed, so that it stays dead if that is changed back. */
    public void endIfFallen() {
        if (!isUnchanged()) {
            live().end(generation);
        }
    }

    public String userId() {
        return user.getId();
    }

    public LinkRecord record() {
        return record;
    }

    /** A token that leads Keycloak into the flow behind the link: for this request alone, and never to be shown. */
    public String key() {
        return formerKey.orElseGet(() -> new SignedLink(session, realm).sign(generation, record));
    }

    public UserModel user() {
        return user;
    }

    /** Whether an administrator had it mailed, rather than the person. */
    public boolean isAdministrators() {
        return record.authorization() != null;
    }

    public Change way() {
        return isAdministrators() ? Change.FOLLOW_ADMINISTRATORS_LINK : Change.FOLLOW_OWN_LINK;
    }

    /** Whether it went to the registered address, so that following it proves that address. */
    boolean isToRegisteredAddress() {
        return record.isTo(user);
    }

    /** Keeps the link to this transaction; false if another browser was faster. */
    public boolean claim() {
        return live().claim(generation);
    }

    /** Uses it up, and with it all other links of the person. */
    public void end() {
        live().endAll();
    }

    private boolean isUnchanged() {
        return record.end() > clock.instant().getEpochSecond()
                && user.isEnabled()
                && Objects.equals(record.passwordStamp(), PasswordFingerprint.of(user))
                && live().has(generation)
                && (isAdministrators() ? isMandated() : isTheOwners());
    }

    private boolean isMandated() {
        // Whether people may reset by themselves is not asked here: it is those who may not that need such a link.
        LinkAuthorization authorization = Objects.requireNonNull(record.authorization());
        return authorization.stands(session, realm, user)
                && !new ResetSwitch(session, realm).wasUsedSince(authorization.issuer(), record.issued())
                && (authorization.elsewhere() || isToRegisteredAddress());
    }

    private boolean isTheOwners() {
        return isToRegisteredAddress() && !new ResetSwitch(session, realm).wasOffSince(record.issued());
    }

    private boolean mayResetThemselves() {
        return realm.isResetPasswordAllowed() && new UserEligibility(session, realm).mayReset(user);
    }

    private LiveLink live() {
        return new LiveLink(session, realm, user.getId(), clock);
    }

    static Optional<MailedLink> ofDigest(KeycloakSession session, RealmModel realm, String digest) {
        return new KeptLinks(session, realm)
                .find(digest)
                .flatMap(record -> of(session, realm, digest, record, Optional.empty()));
    }

    private static Optional<MailedLink> of(
            KeycloakSession session,
            RealmModel realm,
            String generation,
            LinkRecord record,
            Optional<String> formerKey) {
        return Optional.ofNullable(session.users().getUserById(realm, record.userId()))
                .map(user -> new MailedLink(session, realm, generation, record, user, formerKey));
    }
}
