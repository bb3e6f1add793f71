package dev.loginhelp.admin.person;

import dev.loginhelp.admin.call.AdminMessages;
import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.history.Pending;
import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.eligibility.Eligibility;
import dev.loginhelp.eligibility.Eligibility.Ineligible;
import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.mail.delivery.RefusedAddresses;
import dev.loginhelp.password.PolicySentences;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** The answer about one person; each field as in docs/openapi.yaml. */
public record Person(
        String id,
        String username,
        @Nullable String email,
        boolean enabled,
        boolean canReset,
        boolean resetAllowed,
        List<ExplainedReason> reasons,
        Lock lock,
        Rank rank,
        List<String> passwordPolicy,
        Pending pending,
        List<ActionAvailability> actions) {
    static Person of(AdminRequest call, UserModel user, Eligibility eligibility) {
        List<Reason> against = eligibility instanceof Ineligible no ? no.reasons() : List.of();
        AdminMessages sentences = call.sentences();
        Date refused = Date.from(
                new RefusedAddresses(call.session(), call.realm()).of(user).orElse(Instant.EPOCH));
        boolean allowed = call.realm().isResetPasswordAllowed();
        return new Person(
                user.getId(),
                user.getUsername(),
                user.getEmail(),
                user.isEnabled(),
                allowed && against.isEmpty(),
                allowed,
                against.stream()
                        .map(reason -> ExplainedReason.of(reason, sentences, refused))
                        .toList(),
                Lock.of(call.session(), call.realm(), user),
                new Ranks(call.realm()).of(user),
                new PolicySentences(call.session(), call.realm()).in(sentences::say),
                Pending.of(call.session(), call.realm(), user),
                ActionAvailability.all(call, user));
    }

    /** A reason with what it means and what to do about it. */
    public record ExplainedReason(String reason, String sentence, String remedy) {
        static ExplainedReason of(Reason reason, AdminMessages sentences, Date refused) {
            return new ExplainedReason(
                    reason.name(),
                    sentences.say("loginHelpAdminReason_" + reason, refused),
                    sentences.say("loginHelpAdminRemedy_" + reason));
        }
    }
}
