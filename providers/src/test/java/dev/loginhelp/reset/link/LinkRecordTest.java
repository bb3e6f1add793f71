package dev.loginhelp.reset.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkRecordTest {
    @Test
    void whatIsKeptOfALinkComesBackAsItWas() {
        LinkRecord full = new LinkRecord(
                "ann-id",
                "digest",
                "stamp",
                1_999_999_000_000L,
                2_000_000_000L,
                "shop \"1\" 例え",
                "login",
                "tab",
                "eyJydSI6Imh0dHBzOi8vc2hvcCJ9",
                new LinkAuthorization("realm", "admin", "r1", "r2", true));
        assertThat(LinkRecord.parse(full.toJson())).isEqualTo(full);
        assertThat(full.toJson()).as("what every database keeps as it is").isASCII();
        LinkRecord bare = new LinkRecord("ann-id", null, "stamp", 1, 2, "account", null, null, null, null);
        assertThat(LinkRecord.parse(bare.toJson())).isEqualTo(bare);
    }

    @Test
    void theWayBackToTheApplicationIsKeptAsFarAsThereIsOne() {
        LinkRecord bare = new LinkRecord("ann-id", null, "stamp", 1, 2, "account", null, "tab", null, null);
        assertThat(bare.query()).containsOnlyKeys("client_id", "tab_id").containsEntry("client_id", "account");
    }
}
