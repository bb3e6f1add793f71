package dev.loginhelp.tests.climbing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What everybody has, as the server's own administrator sees it through Keycloak's administration: nothing of the pack is
 * asked.
 *
 * @param people by id
 * @param gifts what is given to everybody who comes, by what gives it: mappers of providers and federations, defaults
 */
record Sight(Map<String, Person> people, Map<String, Set<String>> gifts) {
    private static final Set<String> POWERS =
            Set.of("realm-management.realm-admin", "boss", "chief", "shop.keeper", "/Heads", "/Heads/Deputies");

    static Sight of(Stage stage) {
        var people = new TreeMap<String, Person>();
        for (var user : stage.get("/users?max=500&briefRepresentation=false")) {
            people.put(user.path("id").asText(), Person.of(stage, user));
        }
        for (var client : stage.get("/clients")) {
            if (client.path("serviceAccountsEnabled").asBoolean()) {
                var user = stage.get("/clients/" + client.path("id").asText() + "/service-account-user");
                people.put(user.path("id").asText(), Person.of(stage, user));
            }
        }
        return new Sight(people, gifts(stage));
    }

    /** What must not have come about since, if the climber has these rights. */
    List<String> wrongSince(Sight start, String climber) {
        var wrong = new ArrayList<String>();
        var own = start.person(climber).rights();
        start.people.forEach((id, before) -> {
            if (!before.rights().isEmpty() && !id.equals(climber) && !people.containsKey(id)) {
                wrong.add(before.name() + " is gone");
            }
        });
        people.forEach((id, person) -> {
            var before = start.person(id);
            var more = without(without(person.rights(), before.rights()), own);
            if (!more.isEmpty()) {
                wrong.add(person.name() + " has got " + more);
            }
            if (!before.rights().isEmpty() && !id.equals(climber)) {
                var less = without(without(before.rights(), person.rights()), own);
                if (!less.isEmpty()) {
                    wrong.add(person.name() + " has lost " + less);
                }
                // Who has lost what the climber has too is nobody any more above whom the climber must not stand.
                before.means().forEach((kind, mean) -> {
                    if (!person.rights().isEmpty()
                            && !mean.equals(person.means().get(kind))) {
                        wrong.add("%s of %s was %s and is %s"
                                .formatted(
                                        kind,
                                        person.name(),
                                        mean,
                                        person.means().get(kind)));
                    }
                });
            }
        });
        gifts.forEach((giver, given) -> {
            var more = without(without(given, start.gifts.getOrDefault(giver, Set.of())), own);
            if (!more.isEmpty()) {
                wrong.add("everybody who comes would get " + more + " by " + giver);
            }
        });
        return wrong;
    }

    private Person person(String id) {
        return Objects.requireNonNullElseGet(people.get(id), () -> new Person("nobody", Set.of(), Map.of()));
    }

    private static Map<String, Set<String>> gifts(Stage stage) {
        var gifts = new TreeMap<String, Set<String>>();
        for (var provider : stage.get("/identity-provider/instances")) {
            var alias = provider.path("alias").asText();
            stage.get("/identity-provider/instances/" + alias + "/mappers")
                    .forEach(mapper ->
                            gifts.put(alias + " " + mapper.path("id").asText(), powers(mapper.path("config"))));
        }
        gifts.put("default role", powers(stage.get("").path("defaultRole")));
        for (var group : stage.get("/default-groups")) {
            gifts.put(
                    "default group " + group.path("path"),
                    rights(stage, group.path("id").asText()));
        }
        for (var component : stage.get("/components?type=org.keycloak.storage.ldap.mappers.LDAPStorageMapper")) {
            gifts.put(component.path("id").asText(), powers(component.path("config")));
        }
        return gifts;
    }

    /** Values that name something by which one becomes a master administrator. */
    private static Set<String> powers(JsonNode settings) {
        return settings.valueStream()
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .map(JsonNode::asText)
                .filter(POWERS::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of a group and of all above it. */
    private static Set<String> rights(Stage stage, String group) {
        var rights = new TreeSet<String>();
        for (var id = group;
                !id.isEmpty();
                id = stage.get("/groups/" + id).path("parentId").asText()) {
            stage.get("/groups/" + id + "/role-mappings/clients/$management/composite")
                    .forEach(role -> rights.add(role.path("name").asText()));
        }
        return rights;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(each -> !others.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param rights names of roles of administration, however they came
     * @param means by which they log in, by kind
     */
    record Person(String name, Set<String> rights, Map<String, String> means) {
        private static Person of(Stage stage, JsonNode user) {
            var path = "/users/" + user.path("id").asText();
            var rights = StreamSupport.stream(
                            stage.get(path + "/role-mappings/clients/$management/composite")
                                    .spliterator(),
                            false)
                    .map(role -> role.path("name").asText())
                    .filter(stage.rights()::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            var means = new TreeMap<String, String>();
            if (!rights.isEmpty()) {
                means.put("credentials", stage.get(path + "/credentials").toString());
                means.put("links", stage.get(path + "/federated-identity").toString());
            }
            for (var kind : List.of("email", "federationLink", "serviceAccountClientId")) {
                means.put(kind, user.path(kind).asText());
            }
            return new Person(user.path("username").asText(), rights, means);
        }
    }
}
