package dev.furrow.seed.model;

import dev.furrow.error.Place;
import dev.furrow.text.Utf8;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * A file that fills tables.
 *
 * @param path absolute
 * @param shown the path as messages name it
 * @param environment the environment that alone gets it; empty for a general seed
 */
public record SeedFile(Path path, String shown, String environment) implements Comparable<SeedFile> {
    /** Digits in front of a name, and an underscore. */
    private static final int NO_POSITION = Integer.MAX_VALUE;

    /** Returns the file's name without folders, order prefix and ending. */
    public String name() {
        String stem = stem();
        return stem.substring(prefix(stem));
    }

    /** Returns the file's name with its order prefix, without folders and ending. */
    public String stem() {
        String file = fileName();
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? file : file.substring(0, dot);
    }

    /** Returns the ending without its dot, in lower case; empty if there is none. */
    public String ending() {
        String file = fileName();
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public boolean isGeneral() {
        return environment.isEmpty();
    }

    /** Opens its text; the reader throws the error with its line where that isn't UTF-8. */
    public BufferedReader open() throws IOException {
        return open(SeedPart.WHOLE, count -> {});
    }

    /**
     * Opens the text of a part as {@link #open()} does.
     *
     * @param heard is told of so many further bytes of the file each time that some are read or passed over
     */
    public BufferedReader open(SeedPart part, LongConsumer heard) throws IOException {
        heard.accept(part.start());
        return Utf8.open(path, shown, part.start(), part.before(), heard);
    }

    public Place place(int line) {
        return Place.of(shown, line);
    }

    /** By order prefix, those without one last, then by name. */
    @Override
    public int compareTo(SeedFile other) {
        return Comparator.comparingInt(SeedFile::position)
                .thenComparing(SeedFile::name)
                .thenComparing(SeedFile::shown)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return shown;
    }

    private String fileName() {
        return path.getFileName().toString();
    }

    private int position() {
        String stem = stem();
        int length = prefix(stem);
        if (length == 0 || length > 9) {
            return NO_POSITION;
        }
        return Integer.parseInt(stem.substring(0, length - 1));
    }

    private static int prefix(String stem) {
        int digits = 0;
        while (digits < stem.length() && stem.charAt(digits) >= '0' && stem.charAt(digits) <= '9') {
            digits++;
        }
        boolean isPrefix = digits > 0 && digits + 1 < stem.length() && stem.charAt(digits) == '_';
        return isPrefix ? digits + 1 : 0;
    }
}
