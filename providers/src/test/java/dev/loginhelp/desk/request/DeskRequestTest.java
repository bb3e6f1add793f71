package dev.loginhelp.desk.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.desk.request.RequestContent.Note;
import dev.loginhelp.desk.request.RequestFilter.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskRequestTest {
    private static final RequestContent CONTENT =
            new RequestContent("emma", "DEVICE", "0123", "words", "192.0.2.1", "https://id.test/", List.of());

    /** A stranger who has sent it must not learn that the owner has logged in. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "OPEN, -, -, OPEN",
                "TAKEN, me, -, TAKEN",
                "CLOSED, me, HELPED, CLOSED",
                "CLOSED, -, NOT_REACHED, CLOSED",
                "CLOSED, -, LOGGED_IN, OPEN",
                "CLOSED, me, LOGGED_IN, TAKEN",
                "CLOSED, -, EXPIRED, OPEN"
            })
    void senderSeesWhatAdministratorsDid(
            RequestState state, @Nullable String takenBy, @Nullable ClosingReason closedAs, RequestState seen) {
        var request = new DeskRequest(
                "id",
                "K7-42QF",
                state,
                Optional.empty(),
                Optional.ofNullable(takenBy),
                Optional.ofNullable(closedAs),
                0,
                0,
                CONTENT);
        assertThat(request.seenBySender()).isEqualTo(seen);
        assertThat(request.toString()).doesNotContain("emma").doesNotContain("0123");
    }

    @Test
    void contentIsReadAsItWasWritten() {
        var noted = CONTENT.with(new Note(1, "grace", "called back"));
        assertThat(RequestContent.parse(noted.toJson())).isEqualTo(noted);
        assertThat(noted.toString()).isEqualTo("RequestContent");
    }

    @Test
    void ofVeryManyNotesTheOldestGo() {
        var full = IntStream.range(0, 150)
                .boxed()
                .reduce(CONTENT, (content, i) -> content.with(new Note(i, "grace", "note")), (one, other) -> other);
        assertThat(full.notes()).hasSize(100);
        assertThat(full.notes().get(0).at()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "x-1", "-5", "5"})
    void nonsenseIsNoPlace(String written) {
        assertThat(Place.parse(written)).isEmpty();
        assertThat(Place.parse("5-abc")).contains(new Place(5, "abc"));
    }
}
