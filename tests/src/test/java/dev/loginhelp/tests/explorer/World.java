package dev.loginhelp.tests.explorer;

import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person, their browsers and mailbox, and what an administrator does meanwhile. */
final class World {
    private final Land land;
    private final TestUser person;
    private final Entry entry;
    private final List<WebBrowser> tabs = new ArrayList<>();
    private int current;
    private String password;
    private @Nullable TestUser atPartner;

    World(Land land, TestUser person, Entry entry) {
        this.land = land;
        this.person = person;
        this.entry = entry;
        this.password = person.password();
        newBrowser();
    }

    TestRealm realm() {
        return land.realm();
    }

    TestUser person() {
        return person;
    }

    String entry() {
        return entry.url(realm());
    }

    WebBrowser browser() {
        return tabs.get(current);
    }

    WebPage page() {
        return browser().page();
    }

    void newBrowser() {
        show(new WebBrowser(URI.create(realm().url(""))));
    }

    void newTab() {
        show(browser().tab());
    }

    void nextTab() {
        current = (current + 1) % tabs.size();
    }

    boolean isAtPartner() {
        return page().uri().getPath().startsWith("/realms/" + land.partner().name() + "/");
    }

    /** What the person believes to be their password here; at the partner's they have another, and know it. */
    String password() {
        return isAtPartner() ? partnersPassword() : password;
    }

    void chosen(String changed) {
        password = changed;
    }

    List<String> mailedLinks() {
        return realm().inbox().mailsTo(person.email()).stream()
                .map(Mail::links)
                .flatMap(List::stream)
                .filter(link -> link.startsWith(realm().url("/")))
                .toList();
    }

    void administrator(boolean enabled, boolean resetAllowed, String address) {
        person.change(user -> user.put("enabled", enabled).put("email", address));
        if (realm().get("").path("resetPasswordAllowed").asBoolean() != resetAllowed) {
            realm().change(representation -> representation.put("resetPasswordAllowed", resetAllowed));
        }
    }

    /** Everything is as it was, and the person is entitled to help themselves. */
    void putRight() {
        administrator(true, true, person.email());
    }

    /** Does it when every login of this realm has timed out. */
    void whenOver(Runnable deed) {
        new TimeOut(realm()).whenOver(deed);
    }

    private String partnersPassword() {
        var known = atPartner;
        if (known == null) {
            known = land.partner()
                    .user(person.username())
                    .email(person.email())
                    .password("Partners-password-1")
                    .create();
            atPartner = known;
        }
        return known.password();
    }

    private void show(WebBrowser opened) {
        tabs.add(opened);
        current = tabs.size() - 1;
        opened.open(entry());
    }
}
