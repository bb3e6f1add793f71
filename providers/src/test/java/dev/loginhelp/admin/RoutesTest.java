package dev.loginhelp.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The routes of the code and those of {@code docs/openapi.yaml} are the same. */
class RoutesTest {
    private static final Set<String> NO_METHODS = Set.of("parameters", "summary", "description", "servers");

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasARoute() throws IOException {
        assertThat(routes("", AdminResource.class))
                .hasSizeGreaterThan(15)
                .containsExactlyInAnyOrderElementsOf(described());
    }

    /** What JAX-RS answers at this address and below. */
    private static Stream<String> routes(String address, Class<?> resource) {
        return Arrays.stream(resource.getMethods()).flatMap(method -> {
            Path path = method.getAnnotation(Path.class);
            String here = path == null ? address : address + "/" + path.value();
            boolean leadsOn = path != null && verbs(method).findAny().isEmpty();
            return leadsOn
                    ? routes(here, method.getReturnType())
                    : verbs(method).map(verb -> verb + " " + here);
        });
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static List<String> described() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(new File("../docs/openapi.yaml"))
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(field -> !NO_METHODS.contains(field.getKey()))
                        .map(field -> field.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }
}
