package dev.furrow.script.java;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Class files of a script that was compiled when its application was built. They stand beside it, in a file that is called as the script
 * with {@code .classes} after it: a line that says what it is, the script's checksum, and the {@link ClassFiles}.
 */
final class CompiledScript {
    static final String ENDING = ".classes";

    static final Advice.RunGoal COMPILE = Advice.run("Where the application is built:", "migrate:compile");

    private static final String FORMAT = "furrow classes 1";

    private CompiledScript() {}

    /**
     * Returns the classes that stand beside a script by their names; empty if none do.
     *
     * @throws FurrowException if they are another text's
     */
    static Optional<Map<String, byte[]>> beside(SourceFile script) {
        return script.beside(ENDING).map(bytes -> read(script, bytes));
    }

    private static Map<String, byte[]> read(SourceFile script, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readUTF().equals(FORMAT) && in.readUTF().equals(script.checksum())) {
                return ClassFiles.read(in);
            }
        } catch (IOException e) {
            throw refused(script, "classes can't be read", e);
        }
        throw refused(script, "was changed since it was compiled", null);
    }

    private static FurrowException refused(SourceFile script, String what, @Nullable IOException cause) {
        return new FurrowException(
                Diagnostic.of(Place.of(script.name()), what)
                        .noting("Its classes stand beside it, in " + script.name() + ENDING + ".")
                        .advising(COMPILE),
                cause);
    }

    /** Returns what {@link #beside} reads. */
    static byte[] bytes(SourceFile script, Map<String, byte[]> classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(FORMAT);
            out.writeUTF(script.checksum());
            ClassFiles.write(classes, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
