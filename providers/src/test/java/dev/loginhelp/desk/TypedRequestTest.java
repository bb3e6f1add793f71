package dev.loginhelp.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedRequestTest {
    @Test
    void aRequestHasAnAccountATroubleAndAContact() {
        assertThat(request("emma", "DEVICE", "0123 456789", "").errors()).isEmpty();
        assertThat(request("", "", " ", "").errors())
                .containsOnlyKeys("account", "trouble", "contact")
                .containsEntry("account", "loginHelpDeskAccountMissing");
        assertThat(request("emma", "SOMETHING", "1", "").errors()).containsOnlyKeys("trouble");
        assertThat(TypedRequest.of(new MultivaluedHashMap<>()).errors()).hasSize(3);
    }

    @Test
    void whatIsTooLongIsRefusedRatherThanCut() {
        assertThat(request("x".repeat(256), "OTHER", "y".repeat(256), "z".repeat(1001))
                        .errors())
                .isEqualTo(Map.of(
                        "account", "loginHelpDeskTooLong",
                        "contact", "loginHelpDeskTooLong",
                        "words", "loginHelpDeskTooLong"));
        assertThat(request("x".repeat(255), "OTHER", "y".repeat(255), "z".repeat(1000))
                        .errors())
                .isEmpty();
    }

    /** Line ends make headers and false lines, marks of direction make one thing look like another. */
    @Test
    void whatNobodySeesIsTakenOut() {
        var request =
                request("em\r\nBcc: x\u0000ma\u202e", "OTHER", "0123\u2028\u200f456", "one\r\n\r\n\r\n\r\ntwo\u0007");
        assertThat(request.account()).isEqualTo("em Bcc: x ma");
        assertThat(request.contact()).isEqualTo("0123 456");
        assertThat(request.words()).isEqualTo("one\n\ntwo");
    }

    @Test
    void nothingOfItIsEverLogged() {
        assertThat(request("emma", "OTHER", "0123", "words").toString()).isEqualTo("TypedRequest");
    }

    private static TypedRequest request(String account, String trouble, String contact, String words) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("account", account);
        form.putSingle("trouble", trouble);
        form.putSingle("contact", contact);
        form.putSingle("words", words);
        return TypedRequest.of(form);
    }
}
