package dev.loginhelp.eligibility;

import java.util.List;

/** The answer to "may this person reset their own password?". */
public sealed interface Eligibility {
    /** Yes. */
    record Eligible() implements Eligibility {}

    /**
     * No, and why.
     *
     * @param reasons all of them, never none, the one to tell first
     */
    record Ineligible(List<Reason> reasons) implements Eligibility {
        public Ineligible {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("ineligible without a reason");
            }
        }

        public Reason first() {
            return reasons.get(0);
        }
    }

    static Eligibility of(List<Reason> against) {
        return against.isEmpty() ? new Eligible() : new Ineligible(against);
    }
}
