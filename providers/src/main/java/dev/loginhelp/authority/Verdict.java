package dev.loginhelp.authority;

/** The answer to "may he?". */
public sealed interface Verdict {
    /** Yes. */
    record Allowed() implements Verdict {}

    /** No, and why. */
    record Refused(Refusal refusal) implements Verdict {}

    static Verdict allowed() {
        return new Allowed();
    }

    static Verdict refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
