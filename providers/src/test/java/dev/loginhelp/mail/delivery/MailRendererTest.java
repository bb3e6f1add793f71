package dev.loginhelp.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.mail.QueuedMail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailRendererTest {
    @ParameterizedTest
    @CsvSource({
        "link, loginHelpMailLinkSubject",
        "refused, loginHelpMailRefusedSubject",
        "password-changed, loginHelpMailPasswordChangedSubject",
        "x-y, loginHelpMailXYSubject"
    })
    void theSubjectsKeyIsMadeOfTheLettersName(String kind, String key) {
        assertThat(QueuedMail.subjectKey(kind)).isEqualTo(key);
    }
}
