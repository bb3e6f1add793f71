package dev.loginhelp.release;

import dev.loginhelp.release.StartUp.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/**
 * A provider of ours that the server does not run.
 *
 * <p>Where two extensions bring a provider with the same id, Keycloak takes the one with the higher order, or of equals
 * whichever it meets first, and says so at debug level only. What is lost may be a guard, so it must not be silent.
 *
 * @param ours the class that should run
 * @param inItsPlace the class that runs under its id, or {@value #NONE}
 */
record OverriddenProvider(Spi spi, String id, String ours, String inItsPlace) {
    private static final String NONE = "nothing";
    private static final String OURS = "dev.loginhelp.";

    /** All of them; empty if all is well. */
    static Stream<OverriddenProvider> on(KeycloakSessionFactory server) {
        return server.getSpis().stream().flatMap(spi -> of(spi, server));
    }

    Sentence complaint() {
        return new Sentence(
                "Login Help's %s does not run: under the id %s of %s the server runs %s. Take that extension out of"
                        + " providers/, or the option that disables ours out of the configuration, run kc.sh build, and"
                        + " start again; until then what it guards is not guarded.",
                ours, id, spi.getName(), inItsPlace);
    }

    private static Stream<OverriddenProvider> of(Spi spi, KeycloakSessionFactory server) {
        Set<String> running = server.getProviderFactoriesStream(spi.getProviderClass())
                .map(factory -> factory.getClass().getName())
                .collect(Collectors.toSet());
        return brought(spi)
                .filter(name -> !running.contains(name))
                .map(OverriddenProvider::create)
                .map(factory -> new OverriddenProvider(
                        spi, factory.getId(), factory.getClass().getName(), runningAs(factory.getId(), spi, server)));
    }

    private static String runningAs(String id, Spi spi, KeycloakSessionFactory server) {
        return server.getProviderFactoriesStream(spi.getProviderClass())
                .filter(factory -> factory.getId().equals(id))
                .map(factory -> factory.getClass().getName())
                .findFirst()
                .orElse(NONE);
    }

    /** What our jar brings for this SPI, from the same files in which Keycloak looks. */
    private static Stream<String> brought(Spi spi) {
        String services = "META-INF/services/" + spi.getProviderFactoryClass().getName();
        try {
            return Collections.list(OverriddenProvider.class.getClassLoader().getResources(services)).stream()
                    .flatMap(OverriddenProvider::lines)
                    .filter(line -> line.startsWith(OURS))
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(URL services) {
        try (InputStream in = services.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProviderFactory<?> create(String name) {
        try {
            return (ProviderFactory<?>) Class.forName(name, true, OverriddenProvider.class.getClassLoader())
                    .getConstructor()
                    .newInstance();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
