package dev.loginhelp.desk.request;

import dev.loginhelp.outbox.table.RequestRow;
import java.time.Clock;

/** A request in the hands of one administrator, until the transaction ends. */
public final class RequestChange {
    private final RequestRow row;
    private final Clock clock;

    RequestChange(RequestRow row, Clock clock) {
        this.row = row;
        this.clock = clock;
    }

    /** As it is now. */
    public DeskRequest request() {
        return DeskRequest.of(row);
    }

    /** @param by id of the administrator */
    public void take(String by) {
        row.take(RequestState.TAKEN.name(), by, clock.instant());
    }

    /** @param by login name of the administrator */
    public void note(String by, String text) {
        RequestContent.Note note = new RequestContent.Note(clock.millis(), by, text);
        row.write(request().content().with(note).toJson());
    }

    public void close(ClosingReason reason) {
        row.close(RequestState.CLOSED.name(), reason.name(), clock.instant());
    }
}
