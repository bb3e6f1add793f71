package dev.loginhelp.pending;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;
import org.keycloak.util.JsonSerialization;

/** Since when a login knows its person. Opening a login page does not count: a tab may have stood open for days. */
final class LoginAge {
    private static final String NOTE = "login-help-since";

    private final AuthenticationSessionModel login;

    LoginAge(AuthenticationSessionModel login) {
        this.login = login;
    }

    /** Whether it was begun in this request, or as good as. */
    boolean isNew(Instant now) {
        return noted().isEmpty()
                && firstStep().filter(step -> step < now.getEpochSecond()).isEmpty();
    }

    /** If only the second is known in which the first step was passed, its end: people must not be sent back for nothing. */
    Instant since(Instant now) {
        return noted().or(() -> firstStep()
                        .map(second -> Instant.ofEpochSecond(second + 1).minusMillis(1)))
                .filter(then -> then.isBefore(now))
                .orElse(now);
    }

    /** Notes since when, if nobody has yet. */
    void keep(Instant now) {
        if (noted().isEmpty()) {
            begin(isNew(now) ? now : since(now));
        }
    }

    /** From now on it counts as begun then. */
    void begin(Instant then) {
        login.setAuthNote(NOTE, String.valueOf(then.toEpochMilli()));
    }

    private Optional<Instant> noted() {
        return Optional.ofNullable(login.getAuthNote(NOTE)).map(Long::parseLong).map(Instant::ofEpochMilli);
    }

    // Keycloak writes down when each step was passed. After a login by cookie the steps of the former login are among
    // them: only those count that this one has passed itself.
    private Optional<Long> firstStep() {
        Map<String, ExecutionStatus> passed = login.getExecutionStatus();
        return steps(login.getUserSessionNotes().get(Constants.AUTHENTICATORS_COMPLETED)).entrySet().stream()
                .filter(step -> passed.get(step.getKey()) == ExecutionStatus.SUCCESS)
                .map(step -> step.getValue().longValue())
                .min(Long::compare);
    }

    private static Map<String, Integer> steps(@Nullable String written) {
        if (written == null) {
            return Map.of();
        }
        try {
            return JsonSerialization.readValue(written, new TypeReference<>() {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
