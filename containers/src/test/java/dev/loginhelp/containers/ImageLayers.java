package dev.loginhelp.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What one image adds to another, file by file, as {@code docker save} writes it. */
record ImageLayers(Map<String, byte[]> files) {
    /**
     * Reads the layers of an image that its base does not have.
     *
     * @param folder for a copy of the image, about as large as the image
     */
    static ImageLayers of(String image, String base, Path folder) {
        var shared = Docker.lines("image", "inspect", "--format", "{{range .RootFS.Layers}}{{println .}}{{end}}", base);
        Docker.run("save", "--output", folder.resolve("image.tar").toString(), image);
        try {
            new ProcessBuilder("tar", "-xf", "image.tar")
                    .directory(folder.toFile())
                    .start()
                    .waitFor();
            var layers = layers(folder);
            return new ImageLayers(read(layers.subList(shared.size(), layers.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether any of the files has this text in it as it is. */
    boolean contain(String text) {
        return files.values().stream().anyMatch(file -> new String(file, StandardCharsets.ISO_8859_1).contains(text));
    }

    private static List<Path> layers(Path folder) throws IOException {
        var manifest = new ObjectMapper().readTree(Files.readString(folder.resolve("manifest.json")));
        return manifest.path(0)
                .path("Layers")
                .valueStream()
                .map(JsonNode::asText)
                .map(folder::resolve)
                .toList();
    }

    private static Map<String, byte[]> read(List<Path> layers) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var layer : layers) {
            try (var tar = new TarArchiveInputStream(open(layer))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.isFile()) {
                        files.put("/" + entry.getName(), tar.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    /** Newer engines write layers packed, older ones as they are. */
    private static InputStream open(Path layer) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(layer));
        in.mark(2);
        var packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in) : in;
    }
}
