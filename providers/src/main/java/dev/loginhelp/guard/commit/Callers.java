package dev.loginhelp.guard.commit;

/** The methods that have called what runs now: Hibernate tells neither what a statement does nor whose session it is. */
final class Callers {
    private static final StackWalker STACK = StackWalker.getInstance();

    private Callers() {}

    /** @param depth how many of them to look at: a statement is run by somebody near */
    static boolean include(String method, int depth) {
        return STACK.walk(frames ->
                frames.limit(depth).anyMatch(frame -> frame.getMethodName().equals(method)));
    }
}
