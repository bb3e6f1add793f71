package dev.loginhelp.authority;

/** The answer to "is this allowed?". */
public sealed interface Verdict {
    /** Yes. */
    record Allowed() implements Verdict {}

    /** No, and why. */
    record ApiException(DenialReason refusal) implements Verdict {}

    static Verdict allowed() {
        return new Allowed();
    }

    static Verdict refused(DenialReason refusal) {
        return new ApiException(refusal);
    }
}
