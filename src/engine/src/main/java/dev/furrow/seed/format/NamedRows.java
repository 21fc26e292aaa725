package dev.furrow.seed.format;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.value.SeedRow;
import java.util.ArrayList;
import java.util.List;

/** Rows that name their columns themselves, each perhaps others than the one before. */
public final class NamedRows {
    private final SeedFile file;
    private final SeedSink sink;
    private final SeedRow row = new SeedRow();
    private final List<String> names = new ArrayList<>();
    private List<String> announced = List.of();

    public NamedRows(SeedFile file, SeedSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Begins the rows of a table. */
    public void table(String name, int line) {
        announced = List.of();
        sink.table(name, line);
    }

    /** Begins a row. */
    public void begin(int line) {
        row.begin(line);
        names.clear();
    }

    /** Returns the row, to which the next value is added, that of the column {@code name}. */
    public SeedRow cell(String name, int line) {
        if (names.contains(name)) {
            throw new FurrowException(
                    place(line), "duplicate column \"" + name + "\" in this row", Advice.say("Leave one of them out."));
        }
        names.add(name);
        return row;
    }

    /** Ends a row, and returns whether more are wanted. */
    public boolean end() {
        if (names.isEmpty()) {
            throw new FurrowException(
                    place(row.line()),
                    "this row names no column",
                    Advice.literal("A row names at least one:", "id: 1"));
        }
        if (!names.equals(announced)) {
            announced = List.copyOf(names);
            sink.columns(announced, row.line());
        }
        return sink.row(row);
    }

    private Place place(int line) {
        return file.place(line);
    }
}
