package dev.loginhelp.tests.explorer;

import java.util.regex.Pattern;

/** All that somebody can tell of a page, without what is made at random and what they typed themselves. */
final class Glance {
    private static final Pattern RANDOM = Pattern.compile(
            "(session_code|kc_state_checker|tab_id|client_data|user_code|nonce|code|SAMLRequest"
                    + "|RelayState|state)=[^&\"'\\s<]*|(checkAuthSession\\(\\s*)\"[^\"]*\"|(name=\"code\" value=)\"[^\"]*\"");

    private final World world;

    Glance(World world) {
        this.world = world;
    }

    @Override
    public String toString() {
        var page = world.page();
        return "%d %s %s%nbytes %d%n%s"
                .formatted(
                        page.status(),
                        plain(page.uri().toString()),
                        world.browser().cookieNames(),
                        page.source().length(),
                        plain(page.source()));
    }

    private String plain(String text) {
        return RANDOM.matcher(text.replace(world.person().username(), "somebody"))
                .replaceAll("$1$2$3");
    }
}
