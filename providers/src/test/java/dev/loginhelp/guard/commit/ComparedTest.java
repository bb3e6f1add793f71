package dev.loginhelp.guard.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What wakes the comparison is exactly what the comparison reads. */
class ComparedTest {
    private static final Path QUERIES = Path.of("src/main/java/dev/loginhelp/guard/commit");
    private static final Pattern QUERY = Pattern.compile("\"(select [^;]*?\")(?=[;),])", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("\\b(?:from|join) (\\w+Entity) (\\w+)\\b");
    private static final Pattern COLLECTION = Pattern.compile("\\bjoin (\\w+)\\.(\\w+) (\\w+)\\b");
    private static final Pattern PROPERTY = Pattern.compile("\\b(\\w)\\.(\\w+)(?:\\.(\\w+))?");
    private static final Set<String> KEYS = Set.of("id");
    private static final Map<String, String> OTHERS = Map.of("component", "ComponentEntity");

    @Test
    void everythingThatIsReadWakesTheComparisonAndNothingElse() throws IOException {
        var read = new TreeMap<String, Set<String>>();
        try (var files = Files.list(QUERIES)) {
            for (var file : files.toList()) {
                var queries = QUERY.matcher(Files.readString(file));
                while (queries.find()) {
                    note(queries.group(1).replaceAll("\"\\s*\\+\\s*\"|\"", ""), read);
                }
            }
        }
        assertThat(read)
                .isEqualTo(new TreeMap<>(Compared.PROPERTIES.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().getSimpleName(), entry -> new TreeSet<>(entry.getValue())))));
    }

    private static void note(String query, Map<String, Set<String>> read) {
        var entities = new HashMap<String, String>();
        var names = ENTITY.matcher(query);
        while (names.find()) {
            entities.put(names.group(2), names.group(1));
            read.computeIfAbsent(names.group(1), entity -> new TreeSet<>());
        }
        assertThat(entities).as(query).isNotEmpty();
        var collections = COLLECTION.matcher(query);
        while (collections.find()) {
            entities.remove(collections.group(3));
        }
        var properties = PROPERTY.matcher(query);
        while (properties.find()) {
            var entity = entities.get(properties.group(1));
            if (entity != null && !KEYS.contains(properties.group(2))) {
                read.computeIfAbsent(entity, one -> new TreeSet<>()).add(properties.group(2));
                var other = properties.group(3);
                if (other != null && !KEYS.contains(other)) {
                    read.computeIfAbsent(OTHERS.get(properties.group(2)), one -> new TreeSet<>())
                            .add(other);
                }
            }
        }
    }
}
