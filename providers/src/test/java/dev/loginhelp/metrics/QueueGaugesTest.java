package dev.loginhelp.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.metrics.QueueGauges.Waiting;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;

class QueueGaugesTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final SimpleMeterRegistry read = new SimpleMeterRegistry();
    private final QueueGauges gauges = new QueueGauges("mail", Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void metricsAreOn() {
        Metrics.globalRegistry.add(read);
    }

    @AfterEach
    void metricsAreOff() {
        Metrics.globalRegistry.clear();
        Metrics.globalRegistry.remove(read);
    }

    @Test
    void whatWaitsInAllRealmsIsOneNumber() {
        gauges.show(Map.of(realm(), waiting(2, NOON.minusSeconds(30)), realm(), waiting(3, NOON.minusSeconds(90))));
        assertThat(gauge("login_help.queue.waiting")).isEqualTo(5);
        assertThat(gauge("login_help.queue.oldest")).isEqualTo(90);
    }

    @Test
    void emptyQueueIsANumberToo() {
        gauges.show(Map.of());
        assertThat(gauge("login_help.queue.waiting")).isZero();
        assertThat(gauge("login_help.queue.oldest")).isZero();
    }

    @Test
    void nothingIsCountedWhileNobodyReads() {
        Metrics.globalRegistry.remove(read);
        Count.REQUESTS.add(realm(), "ELIGIBLE");
        assertThat(Metrics.globalRegistry.find("login_help.requests").counter()).isNull();
    }

    @Test
    void whatIsCountedHasItsLabels() {
        Count.MAILS.add(realm(), "link", "delivered");
        Count.MAILS.add(realm(), "link", "delivered");
        assertThat(read.get("login_help.mails")
                        .tags("kind", "link", "outcome", "delivered")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    private double gauge(String name) {
        return read.get(name).tag("queue", "mail").gauge().value();
    }

    /** A realm that answers nothing but who it is. */
    private static RealmModel realm() {
        return (RealmModel) Proxy.newProxyInstance(
                RealmModel.class.getClassLoader(),
                new Class<?>[] {RealmModel.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Waiting waiting(long count, Instant since) {
        return new Waiting(count, Optional.of(since));
    }
}
