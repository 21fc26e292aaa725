package dev.furrow.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A file's text behind its byte order mark; where it isn't text, the error with the line. */
final class Utf8Reader extends Reader {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final String shown;
    private final Reader text;

    private Utf8Reader(Path file, String shown, InputStream bytes) throws IOException {
        this.file = file;
        this.shown = shown;
        this.text = new InputStreamReader(behindMark(bytes), Utf8.decoder());
    }

    static Utf8Reader open(Path file, String shown, LongConsumer heard) throws IOException {
        InputStream bytes = new HeardStream(Files.newInputStream(file), heard);
        boolean opened = false;
        try {
            Utf8Reader reader = new Utf8Reader(file, shown, bytes);
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    private InputStream behindMark(InputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(BrokenText.TELLING);
        if (BrokenText.isUtf16(first)) {
            throw new BrokenText(shown, null).utf16();
        }
        boolean marked = first.length >= MARK.length && Arrays.equals(first, 0, MARK.length, MARK, 0, MARK.length);
        int from = marked ? MARK.length : 0;
        PushbackInputStream all = new PushbackInputStream(bytes, BrokenText.TELLING);
        all.unread(first, from, first.length - from);
        return all;
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
