package dev.loginhelp.tests.climbing;

import java.util.List;

/** Some calls that are of use together only, in any of their variants: what a climber would think of. */
final class Plans {
    private final Words words;
    private final Bodies bodies;

    Plans(Words words, Bodies bodies) {
        this.words = words;
        this.bodies = bodies;
    }

    List<Step> any() {
        return switch (words.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)) {
            case 0, 1 -> group();
            case 2 -> renamedGroup();
            case 3 -> link();
            case 4 -> credential();
            case 5 -> emptiedRole();
            case 6 -> ownRole();
            case 7 -> partialImport();
            case 8 -> mapper();
            case 9 -> defaults();
            case 10 -> ownClientRole();
            default -> mappings();
        };
    }

    /** Joins a group of one's own and brings it where rights are. */
    private List<Step> group() {
        var name = words.name();
        var made = words.of("g1", "g2");
        return List.of(
                Step.of("POST", "/groups", named(name)).as(made),
                Step.of("PUT", "/users/$" + words.of("grace", "ann") + "/groups/$" + made, ""),
                Step.of("POST", "/groups/$" + words.of("Heads", "Deputies") + "/children", moved(made, name)));
    }

    private List<Step> renamedGroup() {
        var parent = words.name();
        var name = words.of(parent + "/x", parent + "/B/x", words.name());
        return List.of(
                Step.of("PUT", "/groups/$Heads", named(parent)),
                Step.of("POST", "/groups", named(name)).as("g1"),
                Step.of("PUT", "/users/$grace/groups/$g1", ""),
                Step.of("POST", "/groups/$Heads/children", moved("g1", name)));
    }

    private List<Step> link() {
        var place = "/users/$" + words.person() + "/federated-identity/partner";
        return words.oneIn(3)
                ? List.of(Step.of("DELETE", place, ""), Step.of("POST", place, Bodies.link()))
                : List.of(Step.of("POST", place, Bodies.link()));
    }

    private List<Step> credential() {
        var person = "/users/$" + words.person();
        return List.of(words.of(
                Step.of("PUT", person, "{\"credentials\": [" + bodies.credential() + "]}"),
                Step.of("PUT", person, "{\"credentials\": [" + bodies.credential() + "]}"),
                Step.of("PUT", person + "/reset-password", bodies.password()),
                Step.of("DELETE", person + "/credentials/$max.otp", ""),
                Step.of("POST", person + "/credentials/$max.otp/moveToFirst", ""),
                Step.of("PUT", person + "/disable-credential-types", "[\"otp\"]"),
                Step.of("PUT", person, bodies.user(words.person()))));
    }

    /** A role that makes a master is emptied, and the master's password is set. */
    private List<Step> emptiedRole() {
        var outer = words.of("chief", "boss", "keeper");
        var inner = outer.equals("boss") ? "realm-admin" : "boss";
        return List.of(
                Step.of("DELETE", composites(outer), "[" + Bodies.role(inner) + "]"),
                Step.of("PUT", "/users/$moe/reset-password", bodies.password()),
                Step.of("POST", composites(outer), "[" + Bodies.role(inner) + "]"));
    }

    private List<Step> ownRole() {
        var role = words.of("chief", "boss", "keeper", "realm-admin");
        var mine = words.of("lead", "plain");
        return List.of(
                Step.of("POST", composites(mine), "[" + Bodies.role(role) + "]"),
                Step.of("POST", "/users/$grace/role-mappings/realm", "[" + Bodies.role(mine) + "]"));
    }

    private List<Step> ownClientRole() {
        var client = "/clients/$" + words.of("shop", "management");
        var name = words.of("r1", "lead", words.name());
        return List.of(
                Step.of("POST", client + "/roles", "{\"name\": \"" + name + "\"}"),
                Step.of(
                        "POST",
                        client + "/roles/" + words.of(name, "keeper", "manage-users") + "/composites",
                        "[" + Bodies.role(words.of("realm-admin", "boss", "chief", "keeper")) + "]"),
                Step.of(
                        words.of("DELETE", "POST"),
                        words.of("/roles-by-id/$keeper", client + "/roles/keeper", client + "/roles/realm-admin")
                                + "/composites",
                        bodies.roles()),
                Step.of(
                        "PUT",
                        words.of(
                                client + "/roles/keeper",
                                client + "/roles/realm-admin",
                                "/roles/boss",
                                "/roles-by-id/$boss"),
                        "{\"name\": \"" + name + "\"}"));
    }

    private List<Step> partialImport() {
        return List.of(Step.of(
                "POST", words.of("/partialImport", "/partialImport/", "/partialImport?x=1"), bodies.partialImport()));
    }

    private List<Step> mapper() {
        return List.of(Step.of("POST", "/identity-provider/instances/partner/mappers", bodies.mapper()));
    }

    private List<Step> defaults() {
        return List.of(words.of(
                Step.of("POST", "/roles/default-roles-$realm/composites", bodies.roles()),
                Step.of("PUT", "/default-groups/$" + words.group(), ""),
                Step.of(
                        "PUT",
                        "",
                        "{\"defaultGroups\": [\"/Heads\"], \"defaultRoles\": [\"" + words.of("boss", "chief") + "\"]}"),
                Step.of("PUT", "", "{\"defaultRole\": " + Bodies.role("boss") + "}"),
                Step.of("POST", "/users", bodies.user("new" + words.of(1, 2, 3)))));
    }

    private List<Step> mappings() {
        var verb = words.of("POST", "DELETE");
        var holder = words.of("/users/$" + words.person(), "/groups/$" + words.group());
        return List.of(words.of(
                Step.of(verb, holder + "/role-mappings/realm", bodies.roles()),
                Step.of(verb, holder + "/role-mappings/clients/$management", bodies.roles()),
                Step.of("POST", "/ui-ext/role-mapping-delete" + holder, bodies.roles()),
                Step.of(words.of("PUT", "DELETE"), "/users/$" + words.person() + "/groups/$" + words.group(), "")));
    }

    private String composites(String role) {
        return words.of("/roles-by-id/$" + role, "/roles/" + role) + "/composites";
    }

    private static String named(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    private static String moved(String group, String name) {
        return "{\"id\": \"$" + group + "\", \"name\": \"" + name + "\"}";
    }
}
