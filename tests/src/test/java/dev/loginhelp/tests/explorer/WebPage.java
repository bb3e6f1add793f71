package dev.loginhelp.tests.explorer;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a browser shows.
 *
 * @param uri where it is
 * @param status the last answer's; 0 where Keycloak has sent the browser away to somebody else
 * @param source empty where Keycloak has sent the browser away
 * @param request what was asked last: {@code GET}, or the form that was sent
 */
record WebPage(URI uri, int status, String source, Request request) {
    private static final int AWAY = 0;
    private static final Pattern APPLICATIONS = Pattern.compile(".*/realms/[^/]+/account/?|.*/admin/[^/]+/console/?");
    /** What is on every page and leads nowhere. */
    private static final String FURNITURE = "#kc-locale, #kc-header, .pf-v5-c-login__header, header, footer, .skip";

    static WebPage away(URI to, Request request) {
        return new WebPage(to, AWAY, "", request);
    }

    boolean isAway() {
        return status == AWAY;
    }

    /** Whether this is an application of Keycloak's own, which the browser would draw itself. */
    boolean isApplication() {
        return status == 200 && APPLICATIONS.matcher(uri.getPath()).matches();
    }

    Document document() {
        return Jsoup.parse(source, uri.toString());
    }

    /** The forms that a person would notice. */
    List<Element> forms() {
        return document().select("form:has([type=submit], button)");
    }

    /** The form that has a field of this name. */
    Optional<Element> formWith(String field) {
        return forms().stream()
                .filter(form -> form.selectFirst("[name=" + field + "]:not([type=hidden])") != null)
                .findFirst();
    }

    /** The form with a button of this value. */
    Element formWithButton(String value) {
        return forms().stream()
                .filter(form -> form.selectFirst("button[value=" + value + "]") != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + value + " on " + this));
    }

    boolean asks(String field) {
        return formWith(field).isPresent();
    }

    /** Where the links of the page's own content lead. */
    List<String> links() {
        var content = document();
        content.select(FURNITURE).remove();
        return content.select("a[href]").stream()
                .filter(link -> !link.text().isBlank())
                .map(link -> link.absUrl("href"))
                .filter(href -> href.startsWith("http"))
                .toList();
    }

    List<String> languages() {
        return document().select("#kc-locale a[href], #login-select-toggle option[value]").stream()
                .map(link -> link.hasAttr("href") ? link.absUrl("href") : link.absUrl("value"))
                .filter(href -> href.startsWith("http"))
                .toList();
    }

    /** Whether somebody who is here knows what to do next. */
    boolean hasNextStep() {
        return isAway() || isApplication() || isEnd() || !forms().isEmpty() || !links().isEmpty();
    }

    /** A page that says that all is well, and that nothing is left to do here. */
    boolean isEnd() {
        return uri.getPath().endsWith("/device/status") || document().selectFirst("#login-help-end") != null;
    }

    String heading() {
        var heading = document().selectFirst("#kc-page-title, h1");
        return heading == null ? "" : heading.text();
    }

    @Override
    public String toString() {
        return isAway()
                ? "sent away to " + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath()
                : "%d %s \"%s\"".formatted(status, uri.getPath(), heading());
    }
}
