package dev.loginhelp.tests.explorer;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * What a browser asks for.
 *
 * @param fields what a form sends; empty for a plain address
 */
record Request(URI uri, Map<String, String> fields) {
    static Request get(String address) {
        return new Request(URI.create(address), Map.of());
    }

    /** A form as it stands, with these fields typed into it. */
    static Request submit(Element form, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (KeyVal field : ((FormElement) form).formData()) {
            fields.put(field.key(), field.value());
        }
        fields.putAll(typed);
        return new Request(URI.create(form.absUrl("action")), fields);
    }

    boolean isForm() {
        return !fields.isEmpty();
    }

    HttpRequest.Builder builder() {
        var builder = HttpRequest.newBuilder(uri);
        return isForm()
                ? builder.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded()))
                : builder.GET();
    }

    private String encoded() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
