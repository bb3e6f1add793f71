package dev.loginhelp.tests.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loginhelp.demo.AdminApi;
import dev.loginhelp.demo.Inbox;
import dev.loginhelp.demo.Mail;
import dev.loginhelp.demo.RealmExport;
import dev.loginhelp.demo.RunningKeycloak;
import dev.loginhelp.tests.server.Project;
import dev.loginhelp.tests.server.SharedServer;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh realm for one test class, made from the exported demo realm but without its people, with an inbox of its own.
 * It is deleted when the class is done.
 */
public final class TestRealm implements BeforeAllCallback, AfterAllCallback {
    private final String name = "test-" + UUID.randomUUID().toString().substring(0, 8);
    private final Consumer<ObjectNode> arrangement;
    private final Supplier<? extends RunningKeycloak> server;
    private @Nullable AdminApi admin;
    private @Nullable Inbox inbox;

    private TestRealm(Consumer<ObjectNode> arrangement, Supplier<? extends RunningKeycloak> server) {
        this.arrangement = arrangement;
        this.server = server;
    }

    /** A realm in which the pack is installed, as in the demo. */
    public static TestRealm installed() {
        return new TestRealm(realm -> {}, SharedServer::get);
    }

    /** A realm on the same server in which the pack is not installed: everything must be as in stock. */
    public static TestRealm stock() {
        return new TestRealm(StockRealm::strip, SharedServer::get);
    }

    /** The same on another server. */
    public TestRealm on(Supplier<? extends RunningKeycloak> other) {
        return new TestRealm(arrangement, other);
    }

    /** The same, changed before it is imported. */
    public TestRealm with(Consumer<ObjectNode> change) {
        return new TestRealm(arrangement.andThen(change), server);
    }

    public String name() {
        return name;
    }

    /** Where all mails of this realm go, and no other's. */
    public Inbox inbox() {
        return registered(inbox);
    }

    /**
     * Fails if anything came for this address.
     *
     * @param later a mail that the test has waited for and that was asked for afterwards: what had not come by then
     *     does not come
     */
    public void noMailFor(String address, Mail later) {
        assertThat(inbox().mails()).contains(later);
        assertThat(inbox().mailsTo(address)).isEmpty();
    }

    public RunningKeycloak server() {
        return server.get();
    }

    /** A URL below the realm: {@code url("/account")}. */
    public String url(String below) {
        return server().baseUrl() + "/realms/" + name + below;
    }

    /** A new person, created when the description is complete. */
    public TestUser.Draft user(String username) {
        return new TestUser.Draft(this, username);
    }

    /** Reads from the realm's administration; {@code below} is empty or begins with a slash. */
    public JsonNode get(String below) {
        return admin().get(path(below));
    }

    public String post(String below, JsonNode body) {
        return admin().post(path(below), body);
    }

    public void put(String below, JsonNode body) {
        admin().put(path(below), body);
    }

    public void delete(String below) {
        admin().delete(path(below));
    }

    /** Any administration request, answered as it comes; for tests of refusals. */
    public HttpResponse<String> ask(String method, String below, @Nullable JsonNode body) {
        return admin().exchange(method, path(below), body);
    }

    /** Changes settings of the realm itself: {@code change(realm -> realm.put("resetPasswordAllowed", false))}. */
    public void change(Consumer<ObjectNode> change) {
        var realm = (ObjectNode) get("");
        change.accept(realm);
        put("", realm);
    }

    /** A realm attribute; empty removes it. */
    public void attribute(String key, String value) {
        change(realm -> realm.withObject("/attributes").set(key, TextNode.valueOf(value)));
    }

    /** A text of the realm, as an administrator writes it in the console's realm overrides. */
    public void text(String locale, String key, String text) {
        admin().putText(path("/localization/" + locale + "/" + key), text);
    }

    /** The pack's settings in this realm. */
    public PackSettings settings() {
        return new PackSettings(this);
    }

    /** What has happened in this realm. */
    public Events events() {
        return new Events(this);
    }

    /** Tokens by the password grant, as people's own scripts get them. */
    public Tokens tokens() {
        return new Tokens(this);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        create();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        remove();
    }

    /** For a test that wants a realm beside that of its class: makes it on the server. */
    public TestRealm create() {
        // A program provisions people: an administrator could not give them lasting passwords.
        admin = server().admin().asProgram();
        var mails = new Inbox(0);
        inbox = mails;
        var realm =
                RealmExport.read(Project.ROOT, mails.port()).named(name).empty().json();
        arrangement.accept(realm);
        admin().post("realms", realm);
        return this;
    }

    /** Takes away what {@link #create()} has made. */
    public void remove() {
        delete("");
        inbox().close();
    }

    private AdminApi admin() {
        return registered(admin);
    }

    private static <T> T registered(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("Register the realm with @RegisterExtension static final");
        }
        return part;
    }

    private String path(String below) {
        return "realms/" + name + below;
    }
}
