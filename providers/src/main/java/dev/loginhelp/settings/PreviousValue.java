package dev.loginhelp.settings;

import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** What a realm had before the pack was installed, kept in our component so that it travels with the realm. */
public enum PreviousValue {
    RESET_CREDENTIALS_FLOW(Setting.PREVIOUS_RESET_FLOW),
    BROWSER_FLOW(Setting.PREVIOUS_BROWSER_FLOW),
    LOGIN_THEME(Setting.PREVIOUS_LOGIN_THEME),
    EMAIL_THEME(Setting.PREVIOUS_EMAIL_THEME),
    ACCOUNT_THEME(Setting.PREVIOUS_ACCOUNT_THEME),
    ADMIN_THEME(Setting.PREVIOUS_ADMIN_THEME);

    private final Setting setting;

    PreviousValue(Setting setting) {
        this.setting = setting;
    }

    /** What was noted down; in no certain order, since Keycloak keeps none. */
    public List<String> in(RealmModel realm) {
        return RealmSettings.component(realm)
                .map(component -> component.getConfig().getList(setting.key()))
                .orElse(List.of())
                .stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Notes it down, in place of what was noted before; no values forget it. */
    public void write(RealmModel realm, String... values) {
        ComponentModel component = RealmSettings.component(realm).orElseThrow();
        component.getConfig().put(setting.key(), List.of(values));
        realm.updateComponent(component);
    }
}
