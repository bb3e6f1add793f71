package dev.loginhelp;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts that classes hold, read from their byte code. */
final class Constants {
    private static final int TEXT = 1;
    private static final int BEFORE_THE_POOL = 8;

    private Constants() {}

    /** @param folder of a package, below that of the product */
    static Stream<String> of(String folder) {
        try (Stream<Path> files = Files.list(Path.of("target/classes/dev/loginhelp", folder))) {
            return files.filter(file -> file.toString().endsWith(".class")).flatMap(Constants::in).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> in(Path file) {
        List<String> texts = new ArrayList<>();
        try (var bytes = new DataInputStream(Files.newInputStream(file))) {
            bytes.skipNBytes(BEFORE_THE_POOL);
            int last = bytes.readUnsignedShort();
            for (int place = 1; place < last; place++) {
                int kind = bytes.readUnsignedByte();
                if (kind == TEXT) {
                    texts.add(bytes.readUTF());
                } else {
                    bytes.skipNBytes(
                            switch (kind) {
                                case 5, 6 -> 8;
                                case 7, 8, 16, 19, 20 -> 2;
                                case 15 -> 3;
                                default -> 4;
                            });
                    // A long or a double takes two places.
                    place += kind == 5 || kind == 6 ? 1 : 0;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
        return texts.stream();
    }
}
