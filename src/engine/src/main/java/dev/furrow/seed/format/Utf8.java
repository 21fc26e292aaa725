package dev.furrow.seed.format;

import dev.furrow.error.FurrowException;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedSink;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Text in UTF-8, read bit by bit. */
public final class Utf8 {
    private static final char BOM = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';
    private static final int BUFFER = 1 << 16;

    private Utf8() {}

    /** Opens a file behind its byte order mark. Reading throws {@link CharacterCodingException} where it isn't UTF-8. */
    public static BufferedReader open(SeedFile file) throws IOException {
        return open(file, Files.newInputStream(file.path()));
    }

    /** Opens a file as {@link #open(SeedFile)} does, and tells {@code listener} how much of it is read. */
    public static BufferedReader open(SeedFile file, SeedSink listener) throws IOException {
        return open(file, new HeardStream(Files.newInputStream(file.path()), listener));
    }

    private static BufferedReader open(SeedFile file, InputStream bytes) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), BUFFER);
        try {
            text.mark(2);
            int first = text.read();
            if (first == 0 || text.read() == 0) {
                throw broken(file, new MalformedInputException(1));
            }
            text.reset();
            text.skip(first == BOM ? 1 : 0);
            return text;
        } catch (CharacterCodingException e) {
            text.close();
            throw broken(file, e);
        }
    }

    /** Returns the error for a file that isn't UTF-8, with the line. */
    public static FurrowException broken(SeedFile file, CharacterCodingException cause) {
        return new FurrowException(
                file.place(isUtf16(file) ? 1 : firstBrokenLine(file)),
                "is not text in UTF-8",
                List.of("Save it in UTF-8, or  iconv -f " + (isUtf16(file) ? "UTF-16" : "LATIN1") + " -t UTF-8 "
                        + file.shown()),
                cause);
    }

    /** Such a file begins with the mark of its byte order, or with an ASCII character, half of which is zero. */
    private static boolean isUtf16(SeedFile file) {
        try (InputStream bytes = Files.newInputStream(file.path())) {
            byte[] first = bytes.readNBytes(2);
            return first.length == 2
                    && (first[0] == 0
                            || first[1] == 0
                            || (first[0] == (byte) 0xFE && first[1] == (byte) 0xFF)
                            || (first[0] == (byte) 0xFF && first[1] == (byte) 0xFE));
        } catch (IOException e) {
            return false;
        }
    }

    /** Tells a listener of each portion. */
    private static final class HeardStream extends FilterInputStream {
        private final SeedSink listener;

        HeardStream(InputStream bytes, SeedSink listener) {
            super(bytes);
            this.listener = listener;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                listener.bytes(count);
            }
            return count;
        }
    }

    private static int firstBrokenLine(SeedFile file) {
        // Decoded with replacement, the first replaced character stands on the broken line.
        int line = 1;
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file.path())), StandardCharsets.UTF_8))) {
            for (int c = text.read(); c >= 0 && c != REPLACEMENT; c = text.read()) {
                line += c == '\n' ? 1 : 0;
            }
        } catch (IOException e) {
            return 0;
        }
        return line;
    }
}
