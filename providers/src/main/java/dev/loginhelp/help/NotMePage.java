package dev.loginhelp.help;

import dev.loginhelp.objection.Objection;
import dev.loginhelp.objection.Objections;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Behind <em>This was not me</em>: a page with one button. Opening it does nothing: mail scanners open every link. */
final class NotMePage {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Objections objections;

    /** @throws NotFoundException where the pack is not installed */
    NotMePage(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.objections = new Objections(session, realm, Clock.systemUTC());
        if (!realm.isEnabled() || !RealmSettings.isInstalled(realm)) {
            throw new NotFoundException();
        }
    }

    Response show(String code) {
        return objections.find(code).flatMap(this::user).isPresent() ? page("ask") : page("dead");
    }

    Response act(String code) {
        Optional<Objection> objection = objections.take(code);
        Optional<UserModel> user = objection.flatMap(this::user);
        if (objection.isEmpty() || user.isEmpty()) {
            return page("dead");
        }
        boolean linkIsMailed = new Rescue(session, realm).rescue(user.get(), objection.get());
        return page(linkIsMailed ? "mailed" : "administrator");
    }

    private Optional<UserModel> user(Objection objection) {
        return Optional.ofNullable(session.users().getUserById(realm, objection.userId()));
    }

    private Response page(String state) {
        Visit visit = new Visit(session);
        LoginFormsProvider form =
                visit.form().setAttribute("loginHelpNotMeState", state).setAttribute("loginHelpUrl", visit.checks());
        return form.createForm("login-help-not-me.ftl");
    }
}
