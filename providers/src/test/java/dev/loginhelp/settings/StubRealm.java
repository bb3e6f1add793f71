package dev.loginhelp.settings;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** A realm that knows nothing but its settings, its languages and its texts; any other question is an error. */
record StubRealm(
        @Nullable ComponentModel component, @Nullable String defaultLocale, Map<String, Map<String, String>> texts) {
    static RealmModel with(@Nullable ComponentModel component) {
        return new StubRealm(component, null, Map.of()).model();
    }

    static RealmModel with(@Nullable String defaultLocale, Map<String, Map<String, String>> texts) {
        return new StubRealm(null, defaultLocale, texts).model();
    }

    /** Our component with the configuration given, one value a key. */
    static ComponentModel settings(Map<String, String> config) {
        ComponentModel component = new ComponentModel();
        config.forEach((key, value) -> component.getConfig().putSingle(key, value));
        return component;
    }

    private RealmModel model() {
        return (RealmModel) Proxy.newProxyInstance(
                RealmModel.class.getClassLoader(),
                new Class<?>[] {RealmModel.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments));
    }

    private @Nullable Object answer(String question, @Nullable Object @Nullable [] arguments) {
        return switch (question) {
            case "getId" -> "realm-id";
            case "getDefaultLocale" -> defaultLocale;
            case "getRealmLocalizationTextsByLocale" -> texts.get(first(arguments));
            case "getComponentsStream" -> components(arguments).stream();
            default -> throw new UnsupportedOperationException(question);
        };
    }

    private List<ComponentModel> components(@Nullable Object @Nullable [] arguments) {
        boolean ours = arguments != null
                && arguments.length == 2
                && "realm-id".equals(arguments[0])
                && "dev.loginhelp.settings.LoginHelpSettings".equals(arguments[1]);
        return ours ? Stream.ofNullable(component).toList() : List.of();
    }

    private static String first(@Nullable Object @Nullable [] arguments) {
        return arguments == null ? "" : String.valueOf(arguments[0]);
    }
}
