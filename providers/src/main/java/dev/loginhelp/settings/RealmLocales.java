package dev.loginhelp.settings;

import java.util.LinkedHashSet;
import java.util.Set;
import org.keycloak.models.RealmModel;

/** The languages that a realm's pages speak. */
public final class RealmLocales {
    private RealmLocales() {}

    /** Language tags, the default one first; only that one where localization is off. */
    public static Set<String> of(RealmModel realm) {
        Set<String> locales = new LinkedHashSet<>();
        locales.add(defaultLocale(realm));
        if (realm.isInternationalizationEnabled()) {
            realm.getSupportedLocalesStream().sorted().forEach(locales::add);
        }
        return locales;
    }

    /** The language of a page whose reader asks for none that the realm speaks. */
    public static String defaultLocale(RealmModel realm) {
        String defaultValue = realm.getDefaultLocale();
        return defaultValue == null || defaultValue.isBlank() ? "en" : defaultValue;
    }
}
