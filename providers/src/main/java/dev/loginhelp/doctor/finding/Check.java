package dev.loginhelp.doctor.finding;

import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Something the doctor looks at. */
@FunctionalInterface
public interface Check {
    /** What there is to say about it; nothing if all is well. */
    Stream<Finding> examine(KeycloakSession session, RealmModel realm);
}
