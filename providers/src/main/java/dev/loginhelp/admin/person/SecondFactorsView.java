package dev.loginhelp.admin.person;

import dev.loginhelp.admin.call.AdminMessages;
import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.secondfactor.SecondFactor;
import dev.loginhelp.secondfactor.SecondFactors;
import dev.loginhelp.secondfactor.TwoFactorRequirement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/** The answer about somebody's second factors; each field as in docs/openapi.yaml. */
public record SecondFactorsView(boolean required, List<Factor> secondFactors) {
    static SecondFactorsView of(AdminRequest call, UserModel user) {
        AdminMessages sentences = call.sentences();
        List<Factor> factors = new SecondFactors(call.session(), user)
                .all().stream().map(factor -> Factor.of(factor, sentences)).toList();
        return new SecondFactorsView(new TwoFactorRequirement(call.session(), call.realm(), user).exists(), factors);
    }

    /** One of them. */
    public record Factor(
            String id,
            String kind,
            String kindLabel,
            String label,
            @Nullable Long createdAt) {
        private static final String LABELS = "loginHelpSecondFactor_";

        static Factor of(SecondFactor factor, AdminMessages sentences) {
            String said = sentences.say(LABELS + factor.kind());
            // A kind that an extension has brought has no words of ours.
            String kindLabel = said.startsWith(LABELS) ? factor.kind() : said;
            return new Factor(factor.id(), factor.kind(), kindLabel, factor.label(), factor.createdAt());
        }
    }
}
