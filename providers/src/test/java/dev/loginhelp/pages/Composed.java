package dev.loginhelp.pages;

import dev.loginhelp.accesspass.login.PassFormFactory;
import dev.loginhelp.admin.history.HistoryEntry.What;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.desk.Trouble;
import dev.loginhelp.desk.request.ClosingReason;
import dev.loginhelp.desk.request.RequestState;
import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.settings.LoginHelpSettingsFactory;
import dev.loginhelp.settings.Settings;
import dev.loginhelp.settings.SettingsSchema;
import dev.loginhelp.verification.Verifications;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys that code puts together from a prefix and a name that others can read too: an enum's, a template's. */
final class Composed {
    // Too many requests are a mailbox's or a client's, never a person's.
    private static final Set<Reason> PERSONS = EnumSet.complementOf(EnumSet.of(Reason.TOO_MANY_REQUESTS));
    private static final Pattern FINDING = Pattern.compile("Finding\\.(?:error|warning|note)\\(\\s*\"(\\w+)\"");
    private static final Pattern MAIL = Pattern.compile("login-help-mail-([a-z-]+)\\.ftl");

    private Composed() {}

    static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        Arrays.stream(Reason.values())
                .filter(Reason::isToldToMailbox)
                .forEach(reason -> keys.add("loginHelpReason_" + reason));
        for (Reason reason : PERSONS) {
            keys.add("loginHelpAdminReason_" + reason);
            keys.add("loginHelpAdminRemedy_" + reason);
        }
        Arrays.stream(ApiError.values()).forEach(refusal -> keys.add("loginHelpRefusal_" + refusal));
        new LoginHelpSettingsFactory().getConfigProperties().forEach(setting -> {
            keys.add(setting.getLabel());
            keys.add(setting.getHelpText());
        });
        SettingsSchema.current().settings().forEach(setting -> {
            keys.add("loginHelpSetting_" + setting.name());
            keys.add("loginHelpSetting_" + setting.name() + "_help");
            keys.add("loginHelpConsoleGroup_" + setting.group());
        });
        findings().forEach(id -> {
            keys.add("loginHelpDoctor_" + id);
            keys.add("loginHelpDoctor_" + id + "_remedy");
        });
        for (Trouble trouble : Trouble.values()) {
            keys.add("loginHelpDeskTrouble_" + trouble);
        }
        for (RequestState state : RequestState.values()) {
            keys.add("loginHelpDeskState_" + state);
        }
        for (ClosingReason reason : ClosingReason.values()) {
            keys.add("loginHelpConsoleClosedAs_" + reason);
        }
        Settings.Demand.names().forEach(option -> keys.add("loginHelpConsoleOption_" + option));
        Stream.of("email-code", "authenticator-code", Verifications.EMERGENCY)
                .forEach(kind -> keys.add("loginHelpVerification_" + kind));
        keys.add(PassFormFactory.PROVIDER_ID + "-display-name");
        keys.add(PassFormFactory.PROVIDER_ID + "-help-text");
        Arrays.stream(What.values()).forEach(what -> keys.add("loginHelpConsoleHistory_" + what));
        mails().forEach(kind -> keys.add(subjectOf(kind)));
        return keys;
    }

    static Set<String> findings() {
        return Sources.foundInJava(FINDING);
    }

    private static Set<String> mails() {
        Set<String> kinds = new TreeSet<>();
        for (Path template : Sources.templates()) {
            MAIL.matcher(String.valueOf(template.getFileName()))
                    .results()
                    .map(found -> found.group(1))
                    .filter(kind -> !kind.equals("commons"))
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private static String subjectOf(String kind) {
        StringBuilder key = new StringBuilder("loginHelpMail");
        for (String word : kind.split("-", -1)) {
            key.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return key.append("Subject").toString();
    }
}
