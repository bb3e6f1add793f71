package dev.loginhelp.doctor.finding;

import java.util.List;

/**
 * Something an operator should know. Its sentence has the message key {@code loginHelpDoctor_<id>}, what to do about it
 * {@code loginHelpDoctor_<id>_remedy}.
 *
 * @param id a name that never changes
 * @param severity how grave it is
 * @param arguments what the sentences name
 * @param subjects whom or what it is about
 * @param personal whether the subjects are login names, which not everybody may see
 */
public record Finding(String id, Severity severity, List<Object> arguments, List<String> subjects, boolean personal) {
    /** How many subjects are named. */
    public static final int MOST_SUBJECTS = 100;

    public Finding {
        arguments = List.copyOf(arguments);
        subjects = subjects.stream().limit(MOST_SUBJECTS).toList();
    }

    public static Finding error(String id, Object... arguments) {
        return new Finding(id, Severity.ERROR, List.of(arguments), List.of(), false);
    }

    public static Finding warning(String id, Object... arguments) {
        return new Finding(id, Severity.WARNING, List.of(arguments), List.of(), false);
    }

    public static Finding note(String id, Object... arguments) {
        return new Finding(id, Severity.NOTE, List.of(arguments), List.of(), false);
    }

    /** The same about these things. */
    public Finding about(List<String> what) {
        return new Finding(id, severity, arguments, what, false);
    }

    /** The same about people with these login names. */
    public Finding aboutPeople(List<String> whom) {
        return new Finding(id, severity, arguments, whom, true);
    }

    /** The same for somebody who may not see people: nobody is named. */
    public Finding withoutPeople() {
        return personal ? about(List.of()) : this;
    }
}
