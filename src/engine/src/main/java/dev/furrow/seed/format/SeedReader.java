package dev.furrow.seed.format;

import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedPart;
import java.io.IOException;
import java.util.List;

/** Reads seeds of one format. */
public interface SeedReader {
    /** What the files of a format hold. */
    enum Content {
        /** Rows, all of the same columns. */
        TABLE,
        /** Rows, each perhaps of other columns than the one before. */
        ROWS,
        STATEMENTS,
        /** What brings rows by running, each time perhaps others, and may do anything else besides. */
        PROGRAM;

        /** Returns whether a file says the same each time: then it is read ahead, and again to find a bad row. */
        public boolean isRepeatable() {
            return this != PROGRAM;
        }

        /** Returns whether a file holds rows and nothing else. */
        public boolean isRows() {
            return this == TABLE || this == ROWS;
        }
    }

    Content content();

    /** Returns what a file says of itself and, where its shape names them, which tables it holds. */
    SeedHeader header(SeedFile file) throws IOException;

    /**
     * Checks files that are about to be read, all of them together, as far as that takes no reading.
     *
     * @throws dev.furrow.error.FurrowException if one of them can't be read in the end
     */
    default void prepare(List<SeedFile> files) {}

    /**
     * Hands what a file holds to {@code sink}, in the file's order and without keeping more of it than a row; reads no further once
     * the sink has enough.
     *
     * @param part one of those that {@link #header} found, or the whole
     * @throws dev.furrow.error.FurrowException with the line, if the file isn't what its format says
     */
    void read(SeedFile file, SeedPart part, SeedSink sink) throws IOException;
}
