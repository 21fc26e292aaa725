package dev.furrow.seed;

import dev.furrow.dialect.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file again to find a row. */
final class RowSearch implements SeedSink {
    /** Tells whether a row is meant. */
    interface Condition {
        boolean meets(Row row, long number);
    }

    /**
     * A row that was found.
     *
     * @param values in the file's order, null for NULL
     */
    record Found(int line, List<@Nullable String> values) {}

    private final Condition condition;
    private long number;
    private @Nullable Found found;

    private RowSearch(Condition condition) {
        this.condition = condition;
    }

    /** Returns the first row of {@code file} that meets {@code condition}; rows are counted from 1. */
    static Optional<Found> first(SeedReaders readers, SeedFile file, Condition condition) {
        RowSearch search = new RowSearch(condition);
        readers.read(file, search);
        return Optional.ofNullable(search.found);
    }

    @Override
    public boolean table(String table, List<String> columns, int line) {
        return true;
    }

    @Override
    public boolean row(Row row) {
        number++;
        if (!condition.meets(row, number)) {
            return true;
        }
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.value(i));
        }
        found = new Found(row.line(), values);
        return false;
    }

    @Override
    public boolean statement(SqlStatement statement) {
        return false;
    }
}
