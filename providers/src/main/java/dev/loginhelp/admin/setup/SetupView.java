package dev.loginhelp.admin.setup;

import dev.loginhelp.admin.call.AdminMessages;
import dev.loginhelp.admin.call.PackVersion;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.release.KeycloakRelease;
import dev.loginhelp.setup.Obstacle;
import dev.loginhelp.setup.PartStatus;
import dev.loginhelp.setup.SetupStatus;
import dev.loginhelp.setup.SetupStatus.Whole;
import dev.loginhelp.setup.ThemeStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the pack is in a realm, as the API says it; each field as in docs/openapi.yaml. */
public record SetupView(
        String state,
        List<PartView> parts,
        List<ObstacleView> obstacles,
        List<ThemeView> themes,
        List<String> changed,
        boolean supported,
        String packVersion,
        String keycloakVersion) {
    static SetupView of(SetupStatus status, AdminMessages sentences) {
        return new SetupView(
                status.whole().name(),
                status.parts().stream()
                        .map(part -> PartView.of(part, sentences))
                        .toList(),
                status.obstacles().stream()
                        .map(obstacle -> ObstacleView.of(obstacle, sentences))
                        .toList(),
                status.themes().stream()
                        .map(theme -> ThemeView.of(theme, status.whole(), sentences))
                        .toList(),
                status.changed(),
                KeycloakRelease.running().isSupported(),
                PackVersion.read(),
                KeycloakRelease.running().name());
    }

    /** A part. */
    public record PartView(
            String part,
            boolean installed,
            String state,
            @Nullable String alias,
            @Nullable String bound,
            @Nullable String previous,
            String sentence) {
        static PartView of(PartStatus part, AdminMessages sentences) {
            String sentence = sentences.say(
                    "loginHelpSetup_" + part.part() + "_" + part.state(),
                    Objects.requireNonNullElse(part.alias(), ""),
                    Objects.requireNonNullElse(part.bound(), ""));
            return new PartView(
                    part.part(),
                    part.installed(),
                    part.state().name(),
                    part.alias(),
                    part.bound(),
                    part.previous(),
                    sentence);
        }
    }

    /** A theme of the realm. */
    public record ThemeView(
            String field,
            @Nullable String theme,
            @Nullable String previous,
            @Nullable String sentence) {
        /** Something is to be said about one that the pack would leave behind, pointing to nothing without its jar. */
        static ThemeView of(ThemeStatus theme, Whole whole, AdminMessages sentences) {
            boolean left = theme.ours() && whole == Whole.NOT_INSTALLED;
            return new ThemeView(
                    theme.field(),
                    theme.theme(),
                    theme.previous(),
                    left
                            ? sentences.say(
                                    "loginHelpSetup_themeLeft",
                                    theme.field(),
                                    Objects.requireNonNullElse(theme.theme(), ""))
                            : null);
        }
    }

    /** Why the pack cannot be taken out. */
    public record ObstacleView(String code, String message) {
        static ObstacleView of(Obstacle obstacle, AdminMessages sentences) {
            String code = ApiError.FLOW_IN_USE.name();
            return new ObstacleView(code, sentences.say("loginHelpRefusal_" + code, obstacle.flow(), obstacle.user()));
        }
    }
}
