package dev.loginhelp.demo;

/** Something outside our power is missing; the message is one sentence that says what to do about it. */
public final class StageFailure extends RuntimeException {
    public StageFailure(String whatToDo) {
        super(whatToDo);
    }

    public StageFailure(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
