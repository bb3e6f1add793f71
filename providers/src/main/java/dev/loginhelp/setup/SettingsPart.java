package dev.loginhelp.setup;

import dev.loginhelp.settings.LoginHelpSettings;
import dev.loginhelp.settings.RealmSettings;
import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** The component that holds the settings, and tells everything else of ours that the pack is installed. */
final class SettingsPart implements Part {
    static final String NAME = "settings";

    private final RealmModel realm;

    SettingsPart(RealmModel realm) {
        this.realm = realm;
    }

    @Override
    public PartStatus status() {
        return PartStatus.of(NAME, RealmSettings.isInstalled(realm));
    }

    @Override
    public void install() {
        if (RealmSettings.isInstalled(realm)) {
            return;
        }
        ComponentModel component = new ComponentModel();
        component.setName(LoginHelpSettings.PROVIDER_ID);
        component.setProviderType(LoginHelpSettings.class.getName());
        component.setProviderId(LoginHelpSettings.PROVIDER_ID);
        component.setParentId(realm.getId());
        realm.addComponentModel(component);
    }

    @Override
    public List<Obstacle> obstacles() {
        return List.of();
    }

    @Override
    public void remove() {
        // A list of its own: removing changes the collection that the stream reads.
        realm.getComponentsStream(realm.getId(), LoginHelpSettings.class.getName())
                .toList()
                .forEach(realm::removeComponent);
    }
}
