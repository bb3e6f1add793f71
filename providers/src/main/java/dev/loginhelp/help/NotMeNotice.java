package dev.loginhelp.help;

import dev.loginhelp.administrators.Administrators;
import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells the master administrators that somebody has said "This was not me". */
final class NotMeNotice {
    private final KeycloakSession session;
    private final RealmModel realm;

    NotMeNotice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * @param mail which mail told of the change
     * @param useless whether the password could be made useless
     * @param linkMailed whether the person got a link for a new one
     */
    void tell(UserModel person, String mail, boolean useless, boolean linkMailed) {
        MailQueue queue = new MailQueue(session, realm);
        new Administrators(session, realm)
                .masters()
                .filter(master -> !master.getId().equals(person.getId()))
                .filter(master -> master.isEnabled() && master.getEmail() != null)
                .map(master -> new QueuedMail(
                        NotMeMail.ID,
                        master.getId(),
                        null,
                        session.getContext().resolveLocale(master, true).toLanguageTag(),
                        Map.of(
                                NotMeMail.PERSON, person.getId(),
                                NotMeMail.MAIL, mail,
                                NotMeMail.USELESS, String.valueOf(useless),
                                NotMeMail.LINK, String.valueOf(linkMailed))))
                .forEach(queue::post);
    }
}
