package dev.furrow.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds out where in a file characters of its text stand: parsers count characters, files are opened by bytes. */
public final class Utf8Offsets {
    /** What a parser counts. */
    public enum Unit {
        /** Java's characters, of which those beyond the first 65536 take two. */
        CHARACTERS {
            @Override
            int in(byte first) {
                return (first & 0xF8) == 0xF0 ? 2 : CODE_POINTS.in(first);
            }
        },
        /** Unicode's. */
        CODE_POINTS {
            @Override
            int in(byte first) {
                return (first & 0xC0) == 0x80 ? 0 : 1;
            }
        };

        /** Returns how many of them begin with a byte. */
        abstract int in(byte first);
    }

    private static final int PORTION = 1 << 16;

    private final List<Long> places;
    private final Unit unit;
    private final List<Long> offsets = new ArrayList<>();
    private long passed;
    private long count;

    private Utf8Offsets(List<Long> places, Unit unit) {
        this.places = places;
        this.unit = unit;
    }

    /**
     * Returns how many bytes stand before characters.
     *
     * @param file in UTF-8; a byte order mark at its beginning is no character
     * @param places of each how many characters stand before it, ascending
     * @return an offset for each place that the file has
     */
    public static List<Long> of(Path file, List<Long> places, Unit unit) throws IOException {
        Utf8Offsets search = new Utf8Offsets(places, unit);
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] portion = bytes.readNBytes(PORTION);
            search.look(portion, Utf8Reader.markIn(portion));
            while (portion.length > 0 && search.offsets.size() < places.size()) {
                portion = bytes.readNBytes(PORTION);
                search.look(portion, 0);
            }
        }
        return search.offsets;
    }

    private void look(byte[] portion, int from) {
        for (int i = from; i < portion.length && offsets.size() < places.size(); i++) {
            int units = unit.in(portion[i]);
            if (units > 0 && count == places.get(offsets.size())) {
                offsets.add(passed + i);
            }
            count += units;
        }
        passed += portion.length;
    }
}
