package dev.loginhelp.tests.climbing;

import dev.loginhelp.tests.climbing.Classification.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks at random, the same for the same seed: half of the steps are any operation that the classification does not name
 * as a right of its own, half are {@link Plans}.
 */
final class Grammar {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private static final Pattern OWN_END = Pattern.compile("^DELETE /users/\\$grace$");
    private static final Pattern OWN_HOME = Pattern.compile("federationLink|serviceAccountClientId");
    private static final Pattern OWN_NAME = Pattern.compile("\"username\": \"grace\"|\"id\": \"\\$grace\"");

    private final List<Place> places = new ArrayList<>();

    Grammar(Map<Operation, Set<String>> operations, Classification classification) {
        operations.forEach((operation, paths) -> {
            if (!classification.is(Kind.NAMED, operation)) {
                paths.forEach(path -> places.add(new Place(operation, path)));
            }
        });
    }

    // A climber who is gone, or whose login a directory keeps, walks no further.
    private static boolean isTheEnd(Step step) {
        return OWN_END.matcher(step.verb() + " " + step.path()).find()
                || (step.path().contains("$grace")
                        && OWN_HOME.matcher(step.body()).find())
                || (step.path().contains("artialImport")
                        && OWN_NAME.matcher(step.body()).find());
    }

    Walk walk(long seed, int length) {
        var random = new Random(seed);
        var words = new Words(random);
        var bodies = new Bodies(random, words);
        var plans = new Plans(words, bodies);
        var mix = Mix.of(seed);
        var steps = new ArrayList<Step>();
        while (steps.size() < length) {
            var next = words.oneIn(2) ? plans.any() : List.of(step(words, bodies));
            next.stream()
                    .filter(step -> !isTheEnd(step))
                    .forEach(step -> steps.add(words.oneIn(6) ? step.at(words.disguised(step.path())) : step));
        }
        return new Walk(mix, steps);
    }

    private Step step(Words words, Bodies bodies) {
        var place = words.of(places);
        var path = PARAMETER
                .matcher(place.path)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), place.path, words)));
        return Step.of(place.operation.verb(), path, body(place.operation, words, bodies));
    }

    private static String value(String parameter, String path, Words words) {
        return switch (parameter) {
            case "user-id", "userId", "member-id" -> "$" + words.person();
            case "group-id", "groupId" -> "$" + words.group();
            case "role-id" -> "$" + words.role();
            case "role-name" -> words.role();
            case "client-uuid", "client-id", "client", "clientId" -> words.of("$management", "$shop");
            case "provider", "alias" -> "partner";
            case "credentialId", "newPreviousCredentialId" -> words.of("$max.password", "$max.otp", "$bob.otp");
            case "id" ->
                path.contains("/groups/")
                        ? "$" + words.group()
                        : path.contains("/users/") ? "$" + words.person() : "$" + words.role();
            default -> words.of("en", "$Club", "x", "$plain");
        };
    }

    private static String body(Operation operation, Words words, Bodies bodies) {
        return switch (operation.resource() + "." + operation.method()) {
            case "UserResource.updateUser", "UsersResource.createUser" -> bodies.user(words.of("new1", words.person()));
            case "UserResource.resetPassword" -> bodies.password();
            case "UserResource.executeActionsEmail" -> "[\"UPDATE_PASSWORD\"]";
            case "UserResource.disableCredentialType" -> "[\"otp\", \"password\"]";
            case "UserResource.addFederatedIdentity" -> Bodies.link();
            case "RoleContainerResource.createRole",
                    "RoleContainerResource.updateRole",
                    "RoleByIdResource.updateRole" -> bodies.newRole();
            case "GroupsResource.addTopLevelGroup", "GroupResource.addChild", "GroupResource.updateGroup" ->
                bodies.group();
            case "IdentityProviderResource.addMapper", "IdentityProviderResource.update" -> bodies.mapper();
            case "RealmAdminResource.partialImport" -> bodies.partialImport();
            default ->
                operation.method().matches(".*(Composite|RoleMapping|ScopeMapping).*")
                        ? bodies.roles()
                        : other(operation, words);
        };
    }

    private static String other(Operation operation, Words words) {
        return operation.verb().equals("DELETE") ? "" : words.of("", "{}", "[]");
    }

    private record Place(Operation operation, String path) {}
}
