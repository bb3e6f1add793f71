package dev.loginhelp.settings;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.account.MailboxDomains;
import dev.loginhelp.release.FitCheck;
import dev.loginhelp.release.StartUp;
import java.util.List;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * Declares every setting, since Keycloak's REST drops the ones that are not declared, and refuses the ones out of range.
 */
public class LoginHelpSettingsFactory
        implements ComponentFactory<LoginHelpSettings, LoginHelpSettings>, ServerInfoAwareProviderFactory {
    @Override
    public LoginHelpSettings create(KeycloakSession session, ComponentModel model) {
        return new LoginHelpSettings() {};
    }

    @Override
    public String getId() {
        return LoginHelpSettings.PROVIDER_ID;
    }

    @Override
    public String getHelpText() {
        return "Login Help: who may reset a password, and what people who cannot log in are told";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Setting.ALL.stream().map(LoginHelpSettingsFactory::property).toList();
    }

    /**
     * {@inheritDoc}
     *
     * @throws ComponentValidationException if a value is out of range, with the key in its message
     */
    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model)
            throws ComponentValidationException {
        for (Setting setting : Setting.ALL) {
            // Not getList(): that adds the missing key to what is being checked.
            if (!isValid(setting, model.getConfig().getOrDefault(setting.key(), List.of()))) {
                throw new ComponentValidationException("loginHelpSettingInvalid", setting.key());
            }
        }
    }

    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        RealmSettings.isBeingRemovedIn(session);
    }

    /** The first thing that Keycloak asks of the pack, before any provider of it is made. */
    @Override
    public void init(Config.Scope config) {
        FitCheck.require();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        StartUp.report(factory);
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return StartUp.serverInfo();
    }

    @Override
    public void close() {}

    private static boolean isValid(Setting setting, List<String> written) {
        List<String> values = written.stream().filter(value -> !value.isBlank()).toList();
        try {
            return switch (setting.type()) {
                case ProviderConfigProperty.INTEGER_TYPE ->
                    values.stream().allMatch(value -> setting.parseNumber(value).isPresent());
                case ProviderConfigProperty.BOOLEAN_TYPE ->
                    values.stream().allMatch(value -> Setting.parseFlag(value).isPresent());
                case ProviderConfigProperty.LIST_TYPE ->
                    values.stream().allMatch(value -> Setting.parseDemand(value).isPresent());
                case ProviderConfigProperty.STRING_TYPE ->
                    !setting.equals(Setting.DESK_MAILBOX)
                            || values.stream()
                                    .allMatch(value -> EmailAddress.parse(value).isPresent());
                default ->
                    !setting.equals(Setting.MAILBOX_DOMAINS)
                            || MailboxDomains.of(values).patterns().size() <= values.size();
            };
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static ProviderConfigProperty property(Setting setting) {
        ProviderConfigProperty property = new ProviderConfigProperty();
        property.setName(setting.key());
        property.setType(setting.type());
        property.setLabel("loginHelpSetting_" + setting.key());
        property.setHelpText("loginHelpSetting_" + setting.key() + "_help");
        if (setting.type().equals(ProviderConfigProperty.LIST_TYPE)) {
            property.setOptions(Settings.Demand.names());
        }
        if (!setting.defaultValue().isEmpty()) {
            property.setDefaultValue(setting.defaultValue());
        }
        return property;
    }
}
