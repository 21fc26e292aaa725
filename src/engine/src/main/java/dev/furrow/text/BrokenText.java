package dev.furrow.text;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The error for a file that isn't text in UTF-8, with the first line that isn't. */
final class BrokenText {
    /** As many bytes as tell UTF-16. */
    static final int TELLING = 4;

    private static final Advice OTHERWISE =
            Advice.say("A file that isn't a script or a seed gets a name that begins with _ or ends otherwise.");

    private final String shown;
    private final @Nullable Throwable cause;

    BrokenText(String shown, @Nullable Throwable cause) {
        this.shown = shown;
        this.cause = cause;
    }

    /** Returns the error for a whole file's bytes, or for those that it begins with. */
    FurrowException in(byte[] bytes) {
        try {
            return isUtf16(bytes) ? utf16() : in(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the error for bytes that don't begin as UTF-16 does. */
    FurrowException in(InputStream bytes) throws IOException {
        // In ISO 8859-1 each byte is a character, and all that are a part of a longer one in UTF-8 are none of a line's
        // end.
        BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!isUtf8(line.getBytes(StandardCharsets.ISO_8859_1))) {
                return notUtf8(Place.of(shown, number));
            }
            if (line.indexOf('\0') >= 0) {
                return zero(Place.of(shown, number));
            }
            number++;
        }
        return notUtf8(Place.of(shown));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            Utf8.decoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Tells it by its mark; without one, every other byte of what files begin with is zero. */
    static boolean isUtf16(byte[] bytes) {
        if (bytes.length < TELLING) {
            return false;
        }
        int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        boolean bigEndian = bytes[0] == 0 && bytes[2] == 0 && bytes[1] != 0 && bytes[3] != 0;
        boolean littleEndian = bytes[0] != 0 && bytes[2] != 0 && bytes[1] == 0 && bytes[3] == 0;
        return mark == 0xfeff || mark == 0xfffe || bigEndian || littleEndian;
    }

    FurrowException utf16() {
        return failure(Place.of(shown), "is text in UTF-16, not in UTF-8", convert("UTF-16"));
    }

    private FurrowException notUtf8(Place place) {
        return failure(place, "is not text in UTF-8", convert("LATIN1"), OTHERWISE);
    }

    private FurrowException zero(Place place) {
        return failure(place, "has a NUL in it, which no text has", Advice.say("Take it out."), OTHERWISE);
    }

    private Advice convert(String charset) {
        return Advice.literal("Save it in UTF-8, or convert it:", "iconv -f " + charset + " -t UTF-8 " + shown);
    }

    private FurrowException failure(Place place, String what, Advice... advice) {
        return new FurrowException(Diagnostic.of(place, what).advising(advice), cause);
    }
}
