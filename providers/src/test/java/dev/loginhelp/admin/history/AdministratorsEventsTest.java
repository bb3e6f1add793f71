package dev.loginhelp.admin.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;

class AdministratorsEventsTest {
    @ParameterizedTest
    @CsvSource({
        "users/f:x:1,                                  UPDATE, ,        ACCOUNT_CHANGED",
        "users/f:x:1,                                  DELETE, ,        ",
        "users/f:x:1/reset-password,                   ACTION, ,        PASSWORD_SET",
        "users/f:x:1/credentials/c,                    ACTION, ,        SECOND_FACTOR_REMOVED",
        "users/f:x:1/credentials/c/userLabel,          UPDATE, ,        ",
        "users/f:x:1/credentials/c/moveToFirst,        ACTION, ,        ",
        "users/f:x:1/groups/g,                         CREATE, ,        ",
        "users/f:x:1/password,                         ACTION, refused, REFUSED",
        "login-help/users/f:x:1/temporary-password,    ACTION, ,        TEMPORARY_PASSWORD",
        "login-help/users/f:x:1/temporary-password,    DELETE, ,        TEMPORARY_PASSWORD_WITHDRAWN",
        "login-help/users/f:x:1/reset-link,            DELETE, ,        RESET_LINK_WITHDRAWN",
        "login-help/users/f:x:1/second-factors/c,      DELETE, ,        SECOND_FACTOR_REMOVED",
        "login-help/users/f:x:1/access-pass,           ACTION, ,        ACCESS_PASS",
        // Another person, whose id begins or ends like this one, or is what a wildcard finds.
        "users/f:x:12/reset-password,                  ACTION, ,        ",
        "users/f:x:12,                                 UPDATE, ,        ",
        "users/f:x:12/password,                        ACTION, refused, ",
        "users/of:x:1/reset-password,                  ACTION, ,        ",
        "myusers/f:x:1/reset-password,                 ACTION, ,        ",
        "users/f-x-1/reset-password,                   ACTION, ,        "
    })
    void pathSaysWhatWasDoneToThisPerson(
            String path, OperationType operation, @Nullable String error, @Nullable String what) {
        var event = new AdminEvent();
        event.setResourcePath(path);
        event.setOperationType(operation);
        event.setError(error);
        assertThat(AdministratorsEvents.what(event, "f:x:1").map(Enum::name).orElse(null))
                .isEqualTo(what);
    }
}
