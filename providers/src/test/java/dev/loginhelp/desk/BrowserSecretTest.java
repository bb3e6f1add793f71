package dev.loginhelp.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserSecretTest {
    private static final BrowserSecret SECRET = new BrowserSecret("00112233445566778899aabbccddeeff00112233");

    @Test
    void aReferenceCanBeReadOutOnThePhone() {
        assertThat(Stream.generate(BrowserSecret::random).limit(200).map(BrowserSecret::reference))
                .allMatch(reference -> reference.matches("[A-HJ-NP-Z2-9]{2}-[A-HJ-NP-Z2-9]{4}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsKeptAndWhatIsSentDoNotTellTheSecretNorEachOther() {
        var told = Stream.of(SECRET.proof(), SECRET.requestId("realm"), SECRET.requestId("other"), SECRET.reference());
        assertThat(told).doesNotHaveDuplicates().noneMatch(text -> text.contains(SECRET.value()));
        assertThat(SECRET.requestId("realm")).hasSize(32);
        assertThat(SECRET.toString()).isEqualTo("BrowserSecret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "x0112233445566778899aabbccddeeff00112233", "00112233445566778899AABBCCDDEEFF00112233"})
    void onlyWhatWasMadeHereIsOne(String cookie) {
        assertThat(BrowserSecret.parse(cookie)).isEmpty();
        assertThat(BrowserSecret.parse(SECRET.value())).contains(SECRET);
    }
}
