package dev.furrow.script.java;

import dev.furrow.script.SourceFile;
import dev.furrow.text.Sha256;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Class files of scripts that were compiled before, in a folder, by everything that they depend on: the script's name and text,
 * the compiler, this engine and the dependencies.
 *
 * <p>Whoever can't write the folder compiles again next time: a full disk or a read-only image is no reason not to migrate.
 */
final class ClassCache {
    private final Path folder;
    private final String compiledFor;
    private final List<Path> dependencies;

    ClassCache(Path folder, String compiledFor, List<Path> dependencies) {
        this.folder = folder;
        this.compiledFor = compiledFor;
        this.dependencies = dependencies;
    }

    private String context() {
        StringBuilder text = new StringBuilder();
        text.append(compiledFor).append(' ').append(Runtime.version()).append(' ');
        for (Path path : dependencies) {
            text.append(path).append('@').append(path.toFile().lastModified()).append(' ');
        }
        return text.toString();
    }

    /** Returns the script's class files by the names of their classes; empty if it has to be compiled. */
    Map<String, byte[]> find(SourceFile script) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(path(script)))) {
            return ClassFiles.read(in);
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            // A file that was cut short: compiling again writes it anew.
            return Map.of();
        }
    }

    void keep(SourceFile script, Map<String, byte[]> classes) {
        Path target = path(script);
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "classes", ".part");
            try {
                try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
                    ClassFiles.write(classes, out);
                }
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            return;
        }
    }

    private Path path(SourceFile script) {
        MessageDigest digest = Sha256.digest();
        digest.update(context().getBytes(StandardCharsets.UTF_8));
        digest.update(script.name().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(script.checksum().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(digest.digest()) + ".classes");
    }
}
