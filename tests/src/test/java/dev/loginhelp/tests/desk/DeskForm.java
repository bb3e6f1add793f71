package dev.loginhelp.tests.desk;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The form of <em>Ask your administrator</em>, filled in by a program. */
public final class DeskForm {
    private static final Pattern PROOF = Pattern.compile("name=\"proof\" value=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("id=\"login-help-reference\"[^>]*>([^<]+)<");

    private final TestRealm realm;
    private final ResetForm browser;

    private DeskForm(TestRealm realm) {
        this.realm = realm;
        this.browser = ResetForm.follow(realm.url("/login-help/desk"));
    }

    /** Opens it in a browser of its own. */
    public static DeskForm open(TestRealm realm) {
        return new DeskForm(realm);
    }

    /** Sends a request about a lost phone, and gives the reference. */
    public static String ask(TestRealm realm, String account) {
        return reference(open(realm).send(account, "0123 456789").body());
    }

    public HttpResponse<String> send(String account, String contact) {
        return send(Map.of("account", account, "trouble", "DEVICE", "contact", contact, "words", ""));
    }

    /** With the proof of the page that is open. */
    public HttpResponse<String> send(Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("proof", proof());
        return sendAsItIs(all);
    }

    HttpResponse<String> sendAsItIs(Map<String, String> fields) {
        return browser.post(fields);
    }

    String proof() {
        var found = PROOF.matcher(browser.get(realm.url("/login-help/desk")).body());
        if (!found.find()) {
            throw new AssertionError("No form");
        }
        return found.group(1);
    }

    /** What the page says about the request that this browser has sent. */
    String state() {
        return browser.get(realm.url("/login-help/desk/state")).body();
    }

    static String reference(String page) {
        var found = REFERENCE.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No reference on the page:\n" + page);
        }
        return found.group(1);
    }
}
