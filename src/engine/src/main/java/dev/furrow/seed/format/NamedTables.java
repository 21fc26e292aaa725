package dev.furrow.seed.format;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedPart;
import dev.furrow.text.Utf8Offsets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables that a file holds by their names, found by reading it through once; from where each name stands its rows are read
 * later, whatever the order in which they are wanted.
 */
public final class NamedTables {
    private record Named(String table, int line, long place) {}

    private final SeedFile file;
    private final String rows;
    private final List<Named> tables = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /**
     * Begins with none.
     *
     * @param rows what the format calls the rows of a table together
     */
    public NamedTables(SeedFile file, String rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * Adds the next one.
     *
     * @param place how many characters stand before the text that names it
     */
    public void add(String table, int line, long place) {
        if (!names.add(table)) {
            throw new FurrowException(
                    file.place(line),
                    "duplicate table \"" + table + "\"",
                    Advice.say("Put its rows into one " + rows + "."));
        }
        tables.add(new Named(table, line, place));
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /**
     * Requires that there is one.
     *
     * @param example what one looks like
     */
    public void requireSome(String example) {
        if (tables.isEmpty()) {
            throw new FurrowException(
                    Place.of(file.shown()), "names no table", Advice.literal("It holds them by name:", example));
        }
    }

    /**
     * Returns them as parts of the file.
     *
     * @param before what has to stand before each, so that it is read as in its file
     * @param unit what the places are counted in
     */
    public List<SeedPart> parts(String before, Utf8Offsets.Unit unit) throws IOException {
        List<Long> starts =
                Utf8Offsets.of(file.path(), tables.stream().map(Named::place).toList(), unit);
        List<SeedPart> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Named table = tables.get(i);
            parts.add(new SeedPart(table.table(), table.line(), starts.get(i), before));
        }
        return parts;
    }
}
