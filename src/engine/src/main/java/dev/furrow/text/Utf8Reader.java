package dev.furrow.text;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A file's text after its byte order mark; where it isn't text, the error with the line. */
final class Utf8Reader extends Reader {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final String shown;
    private final Reader text;

    private Utf8Reader(Path file, String shown, InputStream bytes) {
        this.file = file;
        this.shown = shown;
        this.text = new InputStreamReader(bytes, Utf8.decoder());
    }

    static Utf8Reader open(Path file, String shown, long start, String before, LongConsumer heard) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        boolean opened = false;
        try {
            bytes.skipNBytes(start);
            InputStream further = new HeardStream(bytes, heard);
            InputStream text = start == 0 ? afterMark(further, shown) : further;
            InputStream all = before.isEmpty() ? text : new SequenceInputStream(stream(before), text);
            opened = true;
            return new Utf8Reader(file, shown, all);
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream afterMark(InputStream bytes, String shown) throws IOException {
        byte[] first = bytes.readNBytes(BrokenText.TELLING);
        if (BrokenText.isUtf16(first)) {
            throw new BrokenText(shown, null).utf16();
        }
        int from = markIn(first);
        PushbackInputStream all = new PushbackInputStream(bytes, BrokenText.TELLING);
        all.unread(first, from, first.length - from);
        return all;
    }

    /** Returns the length of the byte order mark that {@code first} begins with; 0 if there is none. */
    static int markIn(byte[] first) {
        boolean marked = first.length >= MARK.length && Arrays.equals(first, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? MARK.length : 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        try {
            return text.read(target, offset, length);
        } catch (CharacterCodingException e) {
            // Characters before the broken one may be lost in the decoder: the line is found by reading the file again.
            try (InputStream again = Files.newInputStream(file)) {
                throw new BrokenText(shown, e).in(again);
            }
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Tells of each portion. */
    private static final class HeardStream extends FilterInputStream {
        private final LongConsumer heard;

        HeardStream(InputStream bytes, LongConsumer heard) {
            super(bytes);
            this.heard = heard;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                heard.accept(count);
            }
            return count;
        }
    }
}
