package dev.furrow.text;

import dev.furrow.error.FurrowException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Text in UTF-8, a byte order mark at its beginning left out: a whole file's, a file's beginning, or a file's bit by bit. Whatever
 * isn't such text is refused with its line, in the same words each time.
 */
public final class Utf8 {
    private static final char BOM = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';
    private static final int BUFFER = 1 << 16;

    private Utf8() {}

    /**
     * Returns a whole file's text.
     *
     * @param shown the file as messages name it
     * @throws FurrowException if it isn't UTF-8, or has the character 0 in it
     */
    public static String text(byte[] bytes, String shown) {
        // Much cheaper than a decoder, but it replaces what can't be decoded by a character that a file may also hold
        // itself.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(bytes, shown);
        }
        return checked(text, bytes, shown);
    }

    private static void requireUtf8(byte[] bytes, String shown) {
        try {
            decoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new BrokenText(shown, e).in(bytes);
        }
    }

    /**
     * Returns the text of a file's beginning, whose last character may be cut.
     *
     * @param shown the file as messages name it
     * @throws FurrowException if it isn't UTF-8, or has the character 0 in it
     */
    public static String beginning(byte[] bytes, String shown) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (decoder().decode(ByteBuffer.wrap(bytes), text, false).isError()) {
            throw new BrokenText(shown, null).in(bytes);
        }
        return checked(text.flip().toString(), bytes, shown);
    }

    private static String checked(String text, byte[] bytes, String shown) {
        if (text.indexOf('\0') >= 0) {
            throw new BrokenText(shown, null).in(bytes);
        }
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    /**
     * Opens a file whose text may be longer than memory. The reader throws a {@link FurrowException} where that isn't UTF-8; the
     * character 0 it passes on, for whoever knows which value has it.
     *
     * @param shown the file as messages name it
     * @param start how many bytes are passed over, as {@link Utf8Offsets} counts them
     * @param before what is read before what the file holds from there on
     * @param heard is told of so many further bytes each time that some are read
     * @throws FurrowException if it is UTF-16
     */
    public static BufferedReader open(Path file, String shown, long start, String before, LongConsumer heard)
            throws IOException {
        return new BufferedReader(Utf8Reader.open(file, shown, start, before, heard), BUFFER);
    }

    static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8.newDecoder();
    }
}
