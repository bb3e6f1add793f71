package dev.loginhelp.reset.link;

import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.administrators.Targets;
import dev.loginhelp.authority.Actor;
import dev.loginhelp.authority.Change;
import dev.loginhelp.authority.PasswordAuthority;
import dev.loginhelp.authority.Verdict;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * In whose name a link was mailed. It goes with the link, and is asked again when the link is used: it stands as long as
 * nobody's rights have changed, neither the administrator's nor the person's, and both accounts are enabled.
 *
 * @param issuerRealm id of the realm that the administrator logs in to
 * @param issuer id of the administrator
 * @param issuerRights stands for the administrator's rights when the link was mailed
 * @param holderRights stands for the person's
 * @param elsewhere whether the link went to another address than the registered one
 */
public record LinkAuthorization(
        String issuerRealm, String issuer, String issuerRights, String holderRights, boolean elsewhere) {
    private static final String ISSUER_REALM = "issuerRealm";
    private static final String ISSUER = "issuer";
    private static final String ISSUER_RIGHTS = "issuerRights";
    private static final String HOLDER_RIGHTS = "holderRights";
    private static final String ELSEWHERE = "elsewhere";

    public static LinkAuthorization of(
            RealmModel realm, RealmModel issuerRealm, UserModel issuer, UserModel holder, boolean elsewhere) {
        Ranks ranks = new Ranks(realm);
        return new LinkAuthorization(
                issuerRealm.getId(), issuer.getId(), ranks.stamp(issuer), ranks.stamp(holder), elsewhere);
    }

    Map<String, String> notes() {
        return Map.of(
                ISSUER_REALM, issuerRealm,
                ISSUER, issuer,
                ISSUER_RIGHTS, issuerRights,
                HOLDER_RIGHTS, holderRights,
                ELSEWHERE, String.valueOf(elsewhere));
    }

    static Optional<LinkAuthorization> read(Map<String, String> notes) {
        return Optional.ofNullable(notes.get(ISSUER))
                .map(issuer -> new LinkAuthorization(
                        note(notes, ISSUER_REALM),
                        issuer,
                        note(notes, ISSUER_RIGHTS),
                        note(notes, HOLDER_RIGHTS),
                        Boolean.parseBoolean(note(notes, ELSEWHERE))));
    }

    private static String note(Map<String, String> notes, String key) {
        return Objects.requireNonNull(notes.get(key));
    }

    public boolean stands(KeycloakSession session, RealmModel realm, UserModel holder) {
        RealmModel home = session.realms().getRealm(issuerRealm);
        UserModel by = home == null ? null : session.users().getUserById(home, issuer);
        Ranks ranks = new Ranks(realm);
        if (by == null
                || !by.isEnabled()
                || !holder.isEnabled()
                || !issuerRights.equals(ranks.stamp(by))
                || !holderRights.equals(ranks.stamp(holder))) {
            return false;
        }
        boolean self = home.equals(realm) && by.getId().equals(holder.getId());
        Change change = elsewhere ? Change.MAIL_LINK_ELSEWHERE : Change.MAIL_LINK;
        return PasswordAuthority.decide(
                        new Actor.Administrator(ranks.of(by), self),
                        new Targets(session, realm, Clock.systemUTC()).of(holder),
                        change)
                instanceof Verdict.Allowed;
    }
}
