package dev.loginhelp.accesspass;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel.RequiredAction;

/** What an access pass lets somebody set up. */
public enum SetUp {
    AUTHENTICATOR_APP("otp", "CONFIGURE_TOTP"),
    SECURITY_KEY("webauthn", "webauthn-register"),
    PASSKEY("webauthn-passwordless", "webauthn-register-passwordless");

    private final String type;
    private final String action;

    SetUp(String type, String action) {
        this.type = type;
        this.action = action;
    }

    /** Keycloak's type of the credential that comes of it. */
    public String type() {
        return type;
    }

    /** Keycloak's required action that does it. */
    public String action() {
        return action;
    }

    static Optional<SetUp> of(String type) {
        return Stream.of(values()).filter(each -> each.type.equals(type)).findFirst();
    }

    /**
     * Whether the realm lets people do it. The action that asks for a new password must be switched on too, whether or not
     * it is due: Keycloak asks it at the end of every login, and there a login by a pass is held until something is set up.
     */
    public boolean isPossibleIn(RealmModel realm) {
        return Stream.of(action, RequiredAction.UPDATE_PASSWORD.name())
                .map(realm::getRequiredActionProviderByAlias)
                .allMatch(SetUp::isOn);
    }

    private static boolean isOn(RequiredActionProviderModel known) {
        return known != null && known.isEnabled();
    }

    /** All that can be lost: types of credentials. */
    static List<String> types() {
        return Stream.of(values()).map(SetUp::type).toList();
    }
}
