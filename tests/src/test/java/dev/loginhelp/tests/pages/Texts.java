package dev.loginhelp.tests.pages;

import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** Texts by key, as files of messages have them. */
record Texts(Map<String, String> byKey) {
    private static final Path OURS = Project.ROOT.resolve("providers/src/main/resources/theme-resources/messages");
    private static final Map<String, String> KEYCLOAKS_NAMES = Map.of("zh_CN", "zh_Hans", "zh_TW", "zh_Hant");

    /** Those of the pack, for a locale such as zh_CN. */
    static Texts ours(String locale) {
        try (Reader reader = Files.newBufferedReader(OURS.resolve("messages_" + locale + ".properties"))) {
            return new Texts(read(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of Keycloak's login pages, account console and admin console; English where it has no others. */
    static Texts keycloaks(String locale) {
        Map<String, String> all = new TreeMap<>();
        String theirs = KEYCLOAKS_NAMES.getOrDefault(locale, locale);
        for (String each : new String[] {"en", theirs}) {
            all.putAll(inJar("keycloak-themes-2", "theme/base/login", each));
            all.putAll(inJar("keycloak-account-ui", "theme/keycloak.v3/account", each));
            all.putAll(inJar("keycloak-admin-ui", "theme/keycloak.v2/admin", each));
        }
        return new Texts(all);
    }

    String text(String key) {
        return byKey.getOrDefault(key, "");
    }

    /** All keys with this text. */
    Set<String> keysOf(String text) {
        return byKey.entrySet().stream()
                .filter(each -> each.getValue().equals(text))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The texts of these keys. */
    Set<String> of(Collection<String> keys) {
        return keys.stream().filter(byKey::containsKey).map(byKey::get).collect(Collectors.toSet());
    }

    private static Map<String, String> inJar(String jar, String theme, String locale) {
        Path folder = Project.distribution().home().resolve("lib/lib/main");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "org.keycloak." + jar + "*.jar");
                ZipFile zip = new ZipFile(found.iterator().next().toFile());
                Reader reader = new InputStreamReader(
                        zip.getInputStream(zip.getEntry(theme + "/messages/messages_" + locale + ".properties")),
                        StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Reader reader) throws IOException {
        Properties texts = new Properties();
        texts.load(reader);
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> texts.getProperty(key).replace("''", "'"),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
