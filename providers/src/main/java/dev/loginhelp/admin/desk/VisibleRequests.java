package dev.loginhelp.admin.desk;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.desk.request.DeskRequest;
import dev.loginhelp.desk.request.RequestChange;
import dev.loginhelp.desk.request.RequestFilter;
import dev.loginhelp.desk.request.RequestFilter.Place;
import dev.loginhelp.desk.request.Requests;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The requests that the caller may see: those about people whom they may manage, and with the right to manage everybody
 * those about nobody who is known.
 */
record VisibleRequests(AdminRequest call) {
    private static final int BATCH = 100;
    /** So many are looked at for one page; somebody who may see few of very many turns more pages. */
    private static final int MOST_BATCHES = 20;

    Requests all() {
        return new Requests(call.session(), call.realm(), Clock.systemUTC());
    }

    boolean isVisible(DeskRequest request) {
        return request.isFor(call.auth().users(), call.session(), call.realm());
    }

    /** @throws ApiException if there is none that the caller may see; which of the two it is is not told */
    DeskRequest find(String id) {
        return all().find(id).filter(this::isVisible).orElseThrow(VisibleRequests::notFound);
    }

    RequestChange lock(String id) {
        return all().lock(id).filter(change -> isVisible(change.request())).orElseThrow(VisibleRequests::notFound);
    }

    Page page(RequestFilter filter, Optional<Place> after, int max) {
        List<DeskRequest> seen = new ArrayList<>();
        Optional<Place> from = after;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<DeskRequest> next = all().page(filter, callerId(), from, BATCH);
            for (DeskRequest request : next) {
                from = Optional.of(Place.of(request));
                if (isVisible(request)) {
                    seen.add(request);
                }
                if (seen.size() == max) {
                    return new Page(seen, from);
                }
            }
            if (next.size() < BATCH) {
                return new Page(seen, Optional.empty());
            }
        }
        return new Page(seen, from);
    }

    String callerId() {
        return call.auth().adminAuth().getUser().getId();
    }

    private static ApiException notFound() {
        return ApiException.because(ApiError.REQUEST_NOT_FOUND);
    }

    /**
     * A page of requests.
     *
     * @param next where the following page begins; empty if this is the last one
     */
    record Page(List<DeskRequest> requests, Optional<Place> next) {}
}
