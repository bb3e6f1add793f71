package dev.loginhelp.doctor.finding;

/** How grave a finding is, the gravest first. */
public enum Severity {
    /** Something does not work, or is not safe. */
    ERROR,
    /** It should be mended. */
    WARNING,
    /** Good to know. */
    NOTE
}
