package dev.furrow.seed.format;

import dev.furrow.value.SeedRow;
import java.io.IOException;

/** Writes a table's rows as a seed. */
public interface RowWriter extends AutoCloseable {
    /** Writes a row with a value for each of the columns. */
    void row(SeedRow row) throws IOException;

    /** Writes what the file ends with. */
    @Override
    void close() throws IOException;
}
