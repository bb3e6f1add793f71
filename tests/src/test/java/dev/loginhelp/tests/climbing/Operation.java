package dev.loginhelp.tests.climbing;

/**
 * Something of Keycloak's that changes something, as its annotations tell.
 *
 * @param verb {@code PUT}, {@code POST}, {@code DELETE} or {@code PATCH}
 * @param resource the simple name of its class
 * @param method of that class
 * @param path below the resource; may be empty
 */
record Operation(String verb, String resource, String method, String path) implements Comparable<Operation> {
    @Override
    public int compareTo(Operation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return "%s %s.%s %s".formatted(verb, resource, method, path).trim();
    }
}
