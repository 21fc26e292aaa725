package dev.furrow.script;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file's bytes, as they were when it was read. */
public final class SourceFile {
    private static final char BOM = '\uFEFF';

    private final String name;
    private final byte[] bytes;

    private SourceFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * Reads a file.
     *
     * @param name as messages show it
     */
    public static SourceFile read(Path path, String name) {
        try {
            return new SourceFile(name, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new FurrowException(
                    Place.of(name), "can't be read: " + e.getMessage(), List.of("Check that it may be read."), e);
        }
    }

    public String name() {
        return name;
    }

    /** Tells whether it is Java, by its ending. */
    public boolean isJava() {
        return name.endsWith(".java");
    }

    byte[] bytes() {
        return bytes;
    }

    /**
     * Returns the text, a byte order mark at its beginning left out.
     *
     * @throws FurrowException if it isn't UTF-8, with the line
     */
    public String text() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new FurrowException(
                    Place.of(name, firstBrokenLine()),
                    "is not text in UTF-8",
                    List.of(
                            "Save it in UTF-8; a file that isn't a script gets a name that begins with _ or ends otherwise."),
                    e);
        }
    }

    private int firstBrokenLine() {
        // Decoded with replacement, the first replaced character stands on the broken line.
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        int end = Math.max(lenient.indexOf('\uFFFD'), 0);
        int line = 1;
        for (int i = 0; i < end; i++) {
            line += lenient.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }
}
