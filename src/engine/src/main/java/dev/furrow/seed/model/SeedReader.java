package dev.furrow.seed.model;

import dev.furrow.seed.format.SeedReaders;
import java.io.IOException;

/** Reads seeds of one format. A new format is one of these, and a line in {@link SeedReaders}. */
public interface SeedReader {
    /** Returns what a file says of itself and, where its shape names them, which tables it holds. */
    SeedHeader header(SeedFile file) throws IOException;

    /**
     * Hands a file's content to {@code sink}, in the file's order and without holding more of it than a row; reads no further
     * once the sink has enough.
     *
     * @throws dev.furrow.error.FurrowException with the line, if the file isn't what its format says
     */
    void read(SeedFile file, SeedSink sink) throws IOException;

    /**
     * Tells whether reading a file does nothing else, and says the same each time: then it is read ahead before anything is
     * cleared, and again to find a bad row.
     */
    default boolean isRepeatable() {
        return true;
    }

    /** Tells whether reading a file hands out rows and nothing else. */
    default boolean isOfRows() {
        return true;
    }

    /** Tells whether all rows of a file have the same columns. */
    default boolean hasOneShape() {
        return false;
    }
}
