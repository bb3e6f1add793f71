package dev.loginhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loginhelp.account.MailboxDomains;
import dev.loginhelp.desk.request.DeskRequest;
import dev.loginhelp.desk.request.ForgottenRequests;
import dev.loginhelp.desk.request.RequestContent;
import dev.loginhelp.desk.request.RequestFilter;
import dev.loginhelp.desk.request.RequestFilter.Place;
import dev.loginhelp.desk.request.RequestState;
import dev.loginhelp.desk.request.Requests;
import dev.loginhelp.eligibility.EligibilityRules;
import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.outbox.DueRows;
import dev.loginhelp.outbox.ExpiringStore;
import dev.loginhelp.outbox.table.FormerTable;
import dev.loginhelp.report.LockedAccounts;
import dev.loginhelp.report.Report;
import dev.loginhelp.report.ReportQuery;
import dev.loginhelp.report.ReportRules;
import dev.loginhelp.report.conditions.PasswordElsewhere;
import dev.loginhelp.report.conditions.TwoSpellings;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Asks everything that the pack ever asks a database, once. */
final class OurStatements {
    private OurStatements() {}

    static void ask(KeycloakSession session) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        String id = UUID.randomUUID().toString();
        RealmModel realm = Stub.of(RealmModel.class, (method, arguments) -> method.equals("getId") ? id : null);
        report(session, entities, realm);
        desk(session, realm);
        outbox(session, entities, realm);
        guard(session, entities, id);
        call(make("doctor.ClientsCheck"), "examine", session, realm);
        call("doctor.ThemeCheck", "clients", session, realm);
        call("settings.SoleWriter", "lock", session, id);
    }

    private static void report(KeycloakSession session, EntityManager entities, RealmModel realm) {
        for (Set<String> some : List.of(Set.<String>of(), Set.of("one"))) {
            var report = report(session, realm, some, some);
            report.totals("");
            report.totals("an%[_! *b");
            report.page(new ReportQuery(Optional.empty(), "", "", "", 100));
            report.page(new ReportQuery(Optional.empty(), "", "", "before", 100));
            Stream.of(Reason.values())
                    .forEach(
                            reason -> report.page(new ReportQuery(Optional.of(reason), "an%[_! *b", "after", "", 100)));
        }
        report(session, realm, Set.of(), many()).page(new ReportQuery(Optional.empty(), "", "", "", 100));
        new LockedAccounts(session, realm).count();
        new TwoSpellings(entities, realm.getId(), Clock.systemUTC()).ids();
        call(make("report.conditions.AdminRoleHolders", entities, realm.getId()), "roles");
        call(make("report.conditions.RefusedByMailServer", session, realm), "registered", many());
    }

    private static Report report(
            KeycloakSession session, RealmModel realm, Set<String> some, Set<String> administrators) {
        return new Report(
                session,
                new ReportRules(
                        realm.getId(),
                        new EligibilityRules(MailboxDomains.of(List.of("inside.test", "*.b\u00fccher.test")), true),
                        new PasswordElsewhere(some, some, true, true),
                        some,
                        some,
                        administrators,
                        List.of(),
                        lookalikes(session)));
    }

    private static boolean lookalikes(KeycloakSession session) {
        return Boolean.TRUE.equals(call("report.Lookalikes", "in", session));
    }

    private static void desk(KeycloakSession session, RealmModel realm) {
        var requests = new Requests(session, realm, Clock.systemUTC());
        for (RequestFilter filter : RequestFilter.values()) {
            requests.page(filter, "me", Optional.empty(), 20);
            requests.page(filter, "me", Optional.of(new Place(1, "id")), 20);
        }
        requests.lock("id");
        requests.of("user");
        requests.forget("user");
        requests.open(Optional.empty());
        requests.open(Optional.of("user"));
        requests.untold(20);
        requests.told(List.of(new DeskRequest(
                "id",
                "reference",
                RequestState.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                new RequestContent("", "", "", "", "", "", List.of()))));
        call(requests, "solved", "user", Instant.now());
        call(requests, "sweep", Instant.now());
        new ForgottenRequests(session).of(realm);
        new ForgottenRequests(session).realms();
    }

    private static void guard(KeycloakSession session, EntityManager entities, String realm) {
        call("guard.store.Former", "own", session, "user");
        Object rows = make("guard.commit.Rows", entities, realm);
        Constants.of("guard/commit")
                .filter(text -> text.startsWith("select "))
                .map(query -> query.contains(":some")
                        ? call(rows, "of", List.of("one", "two"), query)
                        : call(rows, "ofRealm", query))
                .forEach(found -> assertThat((Stream<?>) found).isEmpty());
    }

    private static void outbox(KeycloakSession session, EntityManager entities, RealmModel realm) {
        new DueRows(session, "kind", Clock.systemUTC()).next();
        call(make("outbox.WaitingWork", session, "kind"), "inAllRealms");
        call(make("outbox.WaitingWork", session, "kind"), "in", realm);
        call(make("outbox.QueueTable", session), "forget", realm);
        call(make("outbox.QueueTable", session), "sweep", "kind", Instant.now());
        call(make("outbox.FactTable", session), "forget", realm);
        call(make("outbox.FactTable", session), "sweep", Instant.now());
        var store = new ExpiringStore(session, "kind");
        store.write(realm, "about", Instant.now(), before -> "after");
        store.lock("about", "after");
        store.forget("about");
        store.all(realm, 20);
        store.sweep(Instant.now());
        var former = new FormerTable(entities);
        former.due("kind", Instant.now());
        // There is no such row to be moved, but both its statements have been said.
        assertThatThrownBy(() -> former.move("id", Instant.now())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** More than Oracle takes in one list. */
    private static Set<String> many() {
        return IntStream.range(0, 1100).mapToObj(String::valueOf).collect(Collectors.toSet());
    }

    private static Object make(String name, Object... arguments) {
        try {
            Constructor<?> constructor = Class.forName("dev.loginhelp." + name).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(name, changed);
        }
    }

    private static @Nullable Object call(Object on, String method, Object... arguments) {
        try {
            Class<?> type = on instanceof String name ? Class.forName("dev.loginhelp." + name) : on.getClass();
            Method called = Arrays.stream(type.getDeclaredMethods())
                    .filter(each -> each.getName().equals(method) && each.getParameterCount() == arguments.length)
                    .findFirst()
                    .orElseThrow();
            called.setAccessible(true);
            return called.invoke(on, arguments);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(method, thrown.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(method, changed);
        }
    }
}
