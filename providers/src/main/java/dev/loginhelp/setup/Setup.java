package dev.loginhelp.setup;

import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.release.KeycloakRelease;
import dev.loginhelp.settings.RealmSettings;
import dev.loginhelp.settings.SoleWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Puts the pack into a realm and takes it out. */
public final class Setup {
    private final KeycloakSession session;
    private final RealmModel realm;

    public Setup(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** How it is now. */
    public SetupStatus status() {
        return new SetupStatus(
                parts(session, realm).map(Part::status).toList(),
                parts(session, realm).flatMap(part -> part.obstacles().stream()).toList(),
                Stream.of(RealmTheme.values()).map(theme -> theme.status(realm)).toList(),
                List.of());
    }

    /**
     * Puts in what is missing. Twice is the same as once, at the same time too.
     *
     * @return how it is then
     * @throws Refused on a Keycloak that is too old or too new, or where something else has our name
     */
    public SetupStatus install(InstallOptions options) {
        KeycloakRelease running = KeycloakRelease.running();
        if (running.fit() == KeycloakRelease.Fit.TOO_OLD) {
            throw ApiException.because(ApiError.KEYCLOAK_TOO_OLD, running.name(), KeycloakRelease.OLDEST.name());
        }
        if (running.fit() == KeycloakRelease.Fit.TOO_NEW) {
            throw ApiException.because(ApiError.KEYCLOAK_TOO_NEW, running.name(), KeycloakRelease.NEWEST_LINE.name());
        }
        List<String> changed = SoleWriter.change(session, realm, (own, fresh) -> complete(own, fresh, options));
        return statusAfterwards().having(changed);
    }

    /**
     * Takes it out and puts back what was there before. Twice is the same as once.
     *
     * @return how it is then
     * @throws Refused while something else uses a flow of ours
     */
    public SetupStatus uninstall() {
        SoleWriter.change(session, realm, (own, fresh) -> {
            List<Obstacle> obstacles = new Setup(own, fresh).status().obstacles();
            if (!obstacles.isEmpty()) {
                Obstacle first = obstacles.get(0);
                throw ApiException.because(ApiError.FLOW_IN_USE, first.flow(), first.user());
            }
            Stream.of(RealmTheme.values()).forEach(theme -> theme.restore(fresh));
            // The settings last: they remember what to put back.
            List<Part> parts = parts(own, fresh).toList();
            for (int last = parts.size() - 1; last >= 0; last--) {
                parts.get(last).remove();
            }
            return fresh;
        });
        return statusAfterwards();
    }

    /**
     * Puts a step for access passes into the browser flow: a copy of what the realm uses now, bound in its place.
     *
     * @return how it is then
     * @throws ApiException where the pack is not installed, or the flow has no room for another way to log in
     */
    public SetupStatus offerPasses() {
        SoleWriter.change(session, realm, (own, fresh) -> {
            requireInstalled(fresh);
            new PassFlow(own, fresh).install();
            return fresh;
        });
        return statusAfterwards();
    }

    /**
     * Takes that step out again and binds what was bound before.
     *
     * @return how it is then
     * @throws ApiException where the pack is not installed, or while something else uses our flow
     */
    public SetupStatus withdrawPasses() {
        SoleWriter.change(session, realm, (own, fresh) -> {
            requireInstalled(fresh);
            PassFlow flow = new PassFlow(own, fresh);
            flow.obstacles().stream().findFirst().ifPresent(first -> {
                throw ApiException.because(ApiError.FLOW_IN_USE, first.flow(), first.user());
            });
            flow.remove();
            return fresh;
        });
        return statusAfterwards();
    }

    private static void requireInstalled(RealmModel realm) {
        if (!RealmSettings.isInstalled(realm)) {
            throw ApiException.because(ApiError.NOT_INSTALLED);
        }
    }

    /** @return the names of what was not as it should be, parts and themes */
    private static List<String> complete(KeycloakSession own, RealmModel fresh, InstallOptions options) {
        List<String> changed = new ArrayList<>();
        for (Part part : parts(own, fresh).toList()) {
            PartStatus before = part.status();
            part.install();
            if (!before.installed()) {
                changed.add(before.part());
            }
        }
        Map<RealmTheme, String> themes = new EnumMap<>(RealmTheme.class);
        for (RealmTheme theme : RealmTheme.values()) {
            themes.put(theme, theme.now(fresh));
            theme.heal(own, fresh);
        }
        options.applyTo(own, fresh);
        themes.forEach((theme, before) -> {
            if (!theme.now(fresh).equals(before)) {
                changed.add(theme.field());
            }
        });
        return changed;
    }

    /** Afresh: within a transaction, Hibernate's collections still hold what was removed. */
    private SetupStatus statusAfterwards() {
        return SoleWriter.read(session, realm, (own, fresh) -> new Setup(own, fresh).status());
    }

    /** All parts, the settings first. */
    private static Stream<Part> parts(KeycloakSession session, RealmModel realm) {
        return Stream.concat(
                Stream.of(new SettingsPart(realm), new ResetFlow(session, realm)),
                Stream.of(new PassFlow(session, realm)).filter(PassFlow::isThere));
    }
}
