package dev.loginhelp.tests.climbing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import net.bytebuddy.asm.Advice;

/** What is copied to the beginning of a guard's method: it returns at once where it is not to ask. Runs in the server. */
final class Blindfold {
    static final String FILE = "login-help.tests.blind";

    private Blindfold() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean isOn(@Advice.Origin("#t.#m") String method, @Advice.AllArguments Object[] seen) throws IOException {
        String blind = Files.readString(Path.of(System.getProperty("login-help.tests.blind")));
        return !blind.isEmpty()
                && Pattern.compile(blind)
                        .matcher(method + Arrays.toString(seen))
                        .find();
    }
}
