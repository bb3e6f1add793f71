package dev.loginhelp.admin.report;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.report.ReportQuery;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The query string of the report. */
final class ReportParameters {
    private static final int USUAL = 100;
    private static final int LONGEST_SEARCH = 255;
    private static final int LONGEST_NAME = 1024;
    /** These are never reasons of somebody in particular. */
    private static final Set<Reason> NOBODYS = Set.of(Reason.UNKNOWN, Reason.TOO_MANY_REQUESTS);

    private final MultivaluedMap<String, String> query;

    private ReportParameters(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    static ReportParameters of(AdminRequest call) {
        return new ReportParameters(call.session().getContext().getUri().getQueryParameters());
    }

    /** What a page is asked for. */
    ReportQuery page() {
        return new ReportQuery(reason(), search(), text("after", LONGEST_NAME), text("before", LONGEST_NAME), max());
    }

    /** What the table is asked for: everything. */
    ReportQuery table() {
        return new ReportQuery(reason(), search(), "", "", ReportQuery.MOST);
    }

    /** Who is looked for; empty for everybody. */
    String search() {
        return text("search", LONGEST_SEARCH);
    }

    private Optional<Reason> reason() {
        return parameter("reason")
                .map(written -> Stream.of(Reason.values())
                        .filter(reason -> reason.name().equals(written) && !NOBODYS.contains(reason))
                        .findFirst()
                        .orElseThrow(() -> ApiException.because(ApiError.UNKNOWN_REASON, written)
                                .at("reason")));
    }

    private int max() {
        return parameter("max").map(ReportParameters::max).orElse(USUAL);
    }

    private static int max(String written) {
        try {
            int max = Integer.parseInt(written);
            if (max < 1 || max > ReportQuery.MOST) {
                throw ApiException.because(ApiError.OUT_OF_RANGE, 1, ReportQuery.MOST)
                        .at("max");
            }
            return max;
        } catch (NumberFormatException notANumber) {
            throw ApiException.because(ApiError.WRONG_TYPE, "integer").at("max");
        }
    }

    private String text(String name, int longest) {
        String text = parameter(name).orElse("");
        if (text.length() > longest) {
            throw ApiException.because(ApiError.TOO_LONG, longest).at(name);
        }
        return text;
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(query.getFirst(name)).filter(value -> !value.isEmpty());
    }
}
