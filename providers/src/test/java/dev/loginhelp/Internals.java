package dev.loginhelp;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The upgrade checklist: every class of Keycloak's, and of the Hibernate it ships, that is no part of its SPI and that we
 * use all the same, and what for.
 * Before the pack is run on another Keycloak, each of these is looked at in its sources.
 */
final class Internals {
    /** The jars whose classes extensions are meant to use, or have to; those of all others are internals. */
    static final Set<String> SPI_JARS = Set.of(
            "keycloak-core",
            "keycloak-common",
            "keycloak-model-storage",
            "keycloak-server-spi",
            "keycloak-server-spi-private");

    private Internals() {}

    /** What for, by class name. */
    static Map<String, String> allowed() {
        Map<String, String> allowed = new TreeMap<>();
        outbox(allowed);
        flow(allowed);
        link(allowed);
        pages(allowed);
        guards(allowed);
        StoreInternals.add(allowed);
        administration(allowed);
        return allowed;
    }

    private static void outbox(Map<String, String> allowed) {
        allowed.put(
                "org.keycloak.connections.jpa.JpaConnectionProvider",
                "the entity manager, to read and write the rows of our own tables");
        allowed.put(
                "org.keycloak.connections.jpa.entityprovider.JpaEntityProvider", "tells Keycloak of our own tables");
        allowed.put(
                "org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory",
                "the documented extension point for the former");
        allowed.put("org.hibernate.Session", "which database it is, for the one statement that each has its own of");
        allowed.put("org.hibernate.annotations.Nationalized", "texts in columns like those of Keycloak's own tables");
    }

    private static void flow(Map<String, String> allowed) {
        allowed.put(
                "org.keycloak.authentication.AuthenticationProcessor",
                "resetFlow ends a reset or a pending login at the login page, with a message there; getClientData is the way"
                        + " back to the application");
        allowed.put(
                "org.keycloak.services.managers.AuthenticationManager",
                "who is logged in here, ending a session, the note that would end a reset elsewhere");
        allowed.put(
                "org.keycloak.services.managers.AuthenticationSessionManager",
                "finds the login that a person left for the help page");
        allowed.put(
                "org.keycloak.services.resources.LoginActionsService",
                "the paths of the login and the reset flow; runs the latter within a request to our own pages, for a link or for the form for the address");
        allowed.put(
                "org.keycloak.protocol.oidc.OIDCLoginProtocol",
                "where a login leads that began with a link in another browser");
    }

    private static void link(Map<String, String> allowed) {
        allowed.put(
                "org.keycloak.authentication.actiontoken.AbstractActionTokenHandler",
                "the parent of every action token's handler");
        allowed.put("org.keycloak.authentication.actiontoken.ActionTokenContext", "what a handler is given");
        allowed.put("org.keycloak.authentication.actiontoken.DefaultActionToken", "the parent of our token");
        allowed.put("org.keycloak.authentication.actiontoken.TokenUtils", "makes checks that name their error");
        allowed.put(
                "org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionTokenHandler",
                "its processor runs the realm's reset flow from a link");
        allowed.put(
                "org.hibernate.engine.spi.SessionFactoryImplementor",
                "where a listener for rows is added: what links stand on is watched in the store");
        allowed.put("org.hibernate.service.spi.ServiceRegistryImplementor", "the same");
        allowed.put("org.hibernate.event.service.spi.EventListenerRegistry", "the same");
        allowed.put(
                "org.hibernate.engine.spi.TransactionCompletionCallbacks",
                "the last moment of a transaction at which a row can still be written");
        allowed.put("org.hibernate.engine.spi.SharedSessionContractImplementor", "the transaction that wrote the row");
        allowed.put("org.hibernate.event.spi.EventType", "the same: after a row has been written");
        allowed.put("org.hibernate.event.spi.PostUpdateEvent", "the row, and which of its columns have changed");
        allowed.put("org.hibernate.event.spi.PostUpdateEventListener", "the listener");
        allowed.put("org.hibernate.persister.entity.EntityPersister", "the names of a row's properties");
        allowed.put(
                "org.keycloak.models.jpa.entities.UserEntity", "a person's row: another address or switch ends links");
        allowed.put(
                "org.keycloak.models.jpa.entities.RealmEntity",
                "a realm's row: switching reset off ends the links that people asked for");
        allowed.put(
                "org.keycloak.services.Urls",
                "addresses of the login page, the reset flow, action tokens, the account console, and the issuer");
    }

    private static void pages(Map<String, String> allowed) {
        allowed.put(
                "org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider",
                "composes a mail with the realm's theme; sending is overridden");
        allowed.put(
                "org.keycloak.storage.adapter.InMemoryUserAdapter",
                "the user that a mail template demands where a letter is about nobody in particular");
        allowed.put("org.keycloak.services.messages.Messages", "the keys of Keycloak's own words for a bad password");
        allowed.put("org.keycloak.services.util.CacheControlUtil", "forbids browsers to keep our pages");
        allowed.put("org.keycloak.services.util.LocaleUtil", "the language switch on pages outside of a flow");
        allowed.put("org.keycloak.services.util.ResolveRelative", "the front page of an application");
    }

    private static void guards(Map<String, String> allowed) {
        allowed.put(
                "org.keycloak.authentication.AuthenticatorUtil",
                "ends the other sessions after a password change, as stock does");
        allowed.put(
                "org.keycloak.authentication.authenticators.directgrant.ValidatePassword",
                "the step that asks for the password: ours refuses more, under the same id");
        allowed.put(
                "org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator",
                "extended: the step that asks for an access pass finds the person, the lock and the password as Keycloak's"
                        + " own form does");
        allowed.put(
                "org.keycloak.authentication.authenticators.util.AuthenticatorUtils",
                "the time that a password takes, for those who have none");
        allowed.put(
                "org.keycloak.services.resources.admin.AuthenticationManagementResource",
                "copies the browser flow with the settings of its steps");
        allowed.put(
                "org.keycloak.authentication.requiredactions.UpdatePassword",
                "extended: the required action of the same id that also asks for the current password, and is asked at the"
                        + " end of every login");
        allowed.put(
                "org.keycloak.credential.PasswordCredentialProvider",
                "extended: the door through which every password of Keycloak's own store is set");
        allowed.put("org.keycloak.credential.PasswordCredentialProviderFactory", "extended, to provide the former");
        allowed.put("org.keycloak.config.MetricsOptions", "the option that the factory of the former reads");
        allowed.put("org.keycloak.config.Option", "the type of that option");
        allowed.put(
                "org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory",
                "extended: the door through which Keycloak mails its own links");
        allowed.put(
                "org.keycloak.models.jpa.JpaUserProvider", "extended: the door at which a stored password is removed");
        allowed.put("org.keycloak.models.jpa.JpaUserProviderFactory", "extended, to provide the former");
        allowed.put(
                "org.keycloak.userprofile.DeclarativeUserProfileProvider",
                "extended: the door at which an administrator's address is changed");
        allowed.put(
                "org.keycloak.userprofile.DeclarativeUserProfileProviderFactory", "extended, to provide the former");
        allowed.put("org.keycloak.services.ErrorResponseException", "a refusal that the admin console shows");
    }

    private static void administration(Map<String, String> allowed) {
        allowed.put(
                "org.keycloak.services.managers.AppAuthManager",
                "reads the bearer token of a request whose bearer Keycloak has not resolved");
        allowed.put(
                "org.keycloak.models.cache.CacheRealmProvider",
                "tells the cache of a realm that was changed below it, under a lock");
        allowed.put("org.keycloak.services.resources.admin.AdminAuth", "who calls the administration");
        allowed.put("org.keycloak.services.resources.admin.AdminEventBuilder", "writes every change as an admin event");
        allowed.put("org.keycloak.services.resources.admin.AdminRoot", "the language of an administrator's request");
        allowed.put(
                "org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider",
                "extension point of the admin REST API, which no SPI jar has");
        allowed.put("org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory", "the same");
        allowed.put(
                "org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator",
                "what the caller may do, by Keycloak's own rules");
        allowed.put(
                "org.keycloak.services.resources.admin.fgap.AdminPermissions",
                "the same for the actor, where a password is written");
        allowed.put("org.keycloak.services.resources.admin.fgap.RealmPermissionEvaluator", "the same, for the realm");
        allowed.put("org.keycloak.services.resources.admin.fgap.UserPermissionEvaluator", "the same, for users");
        allowed.put("org.keycloak.theme.KeycloakSanitizerMethod", "shows a message as the pages will show it");
    }
}
