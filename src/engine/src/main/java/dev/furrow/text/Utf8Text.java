package dev.furrow.text;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes as text in UTF-8, a byte order mark at the beginning left out. Whatever isn't such text is refused with its line. */
public final class Utf8Text {
    private static final char BOM = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8Text() {}

    /** Returns a whole file's text. */
    public static String of(byte[] bytes, String file) {
        // Much cheaper than a decoder, but it replaces what can't be decoded by a character that a file may also hold
        // itself.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(bytes, file);
        }
        return checked(text, bytes, file);
    }

    private static void requireUtf8(byte[] bytes, String file) {
        try {
            decoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw refused(bytes, file, e);
        }
    }

    /** Returns the text of a file's beginning, whose last character may be cut. */
    public static String beginning(byte[] bytes, String file) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder().decode(ByteBuffer.wrap(bytes), text, false);
        if (result.isError()) {
            throw refused(bytes, file, null);
        }
        return checked(text.flip().toString(), bytes, file);
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8.newDecoder();
    }

    private static String checked(String text, byte[] bytes, String file) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw isUtf16(bytes) ? refused(bytes, file, null) : notText(file, line(text, nul));
        }
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    private static FurrowException refused(byte[] bytes, String file, @Nullable Throwable cause) {
        if (isUtf16(bytes)) {
            return new FurrowException(
                    Place.of(file), "is text in UTF-16, and scripts are in UTF-8", List.of("Save it in UTF-8."), cause);
        }
        // Decoded with replacement, the first replaced character stands on the broken line.
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        return new FurrowException(
                Place.of(file, line(lenient, Math.max(lenient.indexOf(REPLACEMENT), 0))),
                "is not text in UTF-8",
                List.of(
                        "Save it in UTF-8; a file that isn't a script gets a name that begins with _ or ends otherwise."),
                cause);
    }

    private static FurrowException notText(String file, int line) {
        return new FurrowException(
                Place.of(file, line),
                "has a NUL in it, which no text has",
                List.of("Take it out; a file that isn't a script gets a name that begins with _ or ends otherwise."));
    }

    /** By its mark; without one every other byte of what scripts begin with is zero. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        boolean bigEndian = bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0 && bytes[3] != 0;
        boolean littleEndian = bytes[0] != 0 && bytes[2] != 0 && bytes[1] == 0 && bytes[3] == 0;
        return mark == 0xfeff || mark == 0xfffe || bigEndian || littleEndian;
    }

    private static int line(String text, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }
}
