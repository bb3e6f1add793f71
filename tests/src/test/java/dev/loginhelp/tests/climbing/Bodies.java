package dev.loginhelp.tests.climbing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Representations, with more fields than anybody would send. */
final class Bodies {
    static final String KNOWN = "Set-by-another-1";

    private final Random random;
    private final Words words;

    Bodies(Random random, Words words) {
        this.random = random;
        this.words = words;
    }

    /** Roles by id and name, as mappings want them. */
    String roles() {
        var role = words.role();
        return words.oneIn(4) ? "[" + role(role) + ", " + role(words.role()) + "]" : "[" + role(role) + "]";
    }

    static String role(String name) {
        return "{\"id\": \"$%s\", \"name\": \"%s\"}".formatted(name, name);
    }

    String newRole() {
        return fields(
                "\"name\": \"" + words.of("r1", "r2", words.name()) + "\"",
                "\"composite\": true",
                "\"composites\": {\"realm\": [\"" + words.of("boss", "chief", "lead") + "\"]}",
                "\"composites\": {\"client\": {\"realm-management\": [\"realm-admin\"]}}",
                "\"attributes\": {\"a\": [\"b\"]}");
    }

    String group() {
        return fields(
                "\"name\": \"" + words.name() + "\"",
                "\"id\": \"$" + words.group() + "\"",
                "\"parentId\": \"$Heads\"",
                "\"path\": \"/Heads/" + words.name() + "\"",
                "\"realmRoles\": [\"boss\"]",
                "\"clientRoles\": {\"realm-management\": [\"realm-admin\"]}",
                "\"subGroups\": [{\"id\": \"$g1\", \"name\": \"x\"}]");
    }

    String password() {
        return "{\"type\": \"password\", \"value\": \"" + KNOWN + "\", \"temporary\": " + words.of("true", "false")
                + "}";
    }

    String credential() {
        return switch (random.nextInt(6)) {
            case 0 -> password();
            case 1 ->
                stored(
                        "password",
                        "{\\\"value\\\":\\\"c29tZQ==\\\",\\\"salt\\\":\\\"c2FsdA==\\\"}",
                        "{\\\"hashIterations\\\":1,\\\"algorithm\\\":\\\"pbkdf2-sha256\\\"}");
            case 2 ->
                stored(
                        "otp",
                        "{\\\"value\\\":\\\"" + World.OTP + "\\\"}",
                        "{\\\"subType\\\":\\\"totp\\\",\\\"digits\\\":6,\\\"counter\\\":0,\\\"period\\\":30,\\\"algorithm\\\":\\\"HmacSHA1\\\"}");
            case 3 ->
                stored(
                        "recovery-authn-codes",
                        "{\\\"codes\\\":[]}",
                        "{\\\"hashIterations\\\":1,\\\"algorithm\\\":\\\"RS512\\\",\\\"totalCodes\\\":12,\\\"remainingCodes\\\":12}");
            default ->
                stored(
                        words.of("webauthn", "webauthn-passwordless"),
                        "{}",
                        "{\\\"aaguid\\\":\\\"\\\",\\\"credentialId\\\":\\\"AAAA\\\",\\\"counter\\\":0,\\\"credentialPublicKey\\\":\\\"AAAA\\\"}");
        };
    }

    private static String stored(String type, String secret, String data) {
        return "{\"type\": \"%s\", \"secretData\": \"%s\", \"credentialData\": \"%s\"}".formatted(type, secret, data);
    }

    /** A person with any of what a representation may hold. */
    String user(String name) {
        return fields(
                "\"username\": \"" + name + "\"",
                "\"email\": \"grace-" + name + "@example.test\"",
                "\"emailVerified\": true",
                "\"credentials\": [" + credential() + "]",
                "\"groups\": [\"" + words.of("/Heads", "Heads", "/Heads/Deputies", "/Helpers") + "\"]",
                "\"realmRoles\": [\"" + words.of("boss", "chief", "lead") + "\"]",
                "\"clientRoles\": {\"realm-management\": [\"" + words.of("realm-admin", "manage-realm") + "\"]}",
                "\"federatedIdentities\": [" + link() + "]",
                "\"federationLink\": \"$demo\"",
                "\"serviceAccountClientId\": \"shop\"",
                "\"id\": \"$" + words.person() + "\"",
                "\"requiredActions\": []",
                "\"attributes\": {\"locale\": [\"en\"]}");
    }

    static String link() {
        return "{\"identityProvider\": \"partner\", \"userId\": \"grace-there\", \"userName\": \"grace\"}";
    }

    String mapper() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> mapper("oidc-hardcoded-role-idp-mapper", "\"role\": \"" + roleName() + "\"");
            case 2 ->
                mapper(
                        "oidc-role-idp-mapper",
                        "\"claim\": \"a\", \"claim.value\": \"b\", \"role\": \"" + roleName() + "\"");
            default -> mapper("oidc-hardcoded-group-idp-mapper", "\"group\": \"/Heads\"");
        };
    }

    private String mapper(String kind, String config) {
        return "{\"name\": \"m%d\", \"identityProviderAlias\": \"partner\", \"identityProviderMapper\": \"%s\", \"config\": {\"syncMode\": \"FORCE\", %s}}"
                .formatted(random.nextInt(5), kind, config);
    }

    private String roleName() {
        return words.of("realm-management.realm-admin", "boss", "chief", "shop.keeper", "plain");
    }

    String partialImport() {
        var content = fields(
                "\"users\": [" + user(words.person()) + "]",
                "\"groups\": [" + group() + "]",
                "\"roles\": {\"realm\": [" + newRole() + "]}",
                "\"identityProviderMappers\": [" + mapper() + "]");
        return "{\"ifResourceExists\": \"" + words.of("OVERWRITE", "OVERWRITE", "SKIP", "FAIL") + "\", "
                + content.substring(1);
    }

    /** The first field always, of the others a few in any order. */
    private String fields(String first, String... others) {
        List<String> some = new ArrayList<>(List.of(others));
        Collections.shuffle(some, random);
        var chosen = new ArrayList<String>();
        chosen.add(first);
        chosen.addAll(some.subList(0, random.nextInt(Math.min(3, some.size()) + 1)));
        return "{" + String.join(", ", chosen) + "}";
    }
}
