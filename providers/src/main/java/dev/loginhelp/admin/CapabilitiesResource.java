package dev.loginhelp.admin;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.call.PackVersion;
import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.release.KeycloakRelease;
import dev.loginhelp.settings.RealmLocales;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** What the caller may do here. */
public final class CapabilitiesResource {
    private final AdminRequest call;

    CapabilitiesResource(AdminRequest call) {
        this.call = call;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Capabilities get() {
        AdminPermissionEvaluator auth = call.auth();
        auth.requireAnyAdminRole();
        RealmModel realm = call.realm();
        Locale language = ConsoleMenu.language(call.session(), auth.adminAuth());
        return new Capabilities(
                realm.getName(),
                Caller.of(auth.adminAuth()),
                new Ranks(realm).of(auth.adminAuth().getUser()),
                auth.realm().canViewRealm(),
                auth.realm().canManageRealm(),
                auth.users().canView(),
                auth.users().canManage(),
                RealmSettings.isInstalled(realm),
                realm.isResetPasswordAllowed(),
                auth.users().canQuery(),
                RealmSettings.of(realm).desk().requests(),
                List.copyOf(RealmLocales.of(realm)),
                RealmLocales.defaultLocale(realm),
                PackVersion.read(),
                KeycloakRelease.running().name(),
                language.toLanguageTag(),
                ConsoleMenu.in(call.session(), language));
    }

    /** The answer; each field as in docs/openapi.yaml. */
    public record Capabilities(
            String realm,
            Caller caller,
            Rank rank,
            boolean viewSettings,
            boolean manageSettings,
            boolean viewUsers,
            boolean manageUsers,
            boolean installed,
            boolean resetAllowed,
            boolean viewRequests,
            boolean requestsAllowed,
            List<String> locales,
            String defaultLocale,
            String packVersion,
            String keycloakVersion,
            String language,
            Map<String, String> menu) {}

    /** Who calls. */
    public record Caller(String id, String username, String realm) {
        static Caller of(AdminAuth auth) {
            return new Caller(
                    auth.getUser().getId(),
                    auth.getUser().getUsername(),
                    auth.getRealm().getName());
        }
    }
}
