package dev.furrow;

import dev.furrow.schema.TableName;
import dev.furrow.seed.model.Seed;
import java.util.List;

/**
 * A seed, and what it fills.
 *
 * @param name what it is called: its file's name without folders, order prefix and ending, or the table's in a file of several
 * @param shown its file as messages name it, and the table if it holds several
 * @param tables in the order in which it names them
 */
public record SeedView(String name, String shown, List<TableName> tables) {
    public SeedView {
        tables = List.copyOf(tables);
    }

    static SeedView of(Seed seed) {
        return new SeedView(seed.name(), seed.shown(), seed.tables());
    }

    static List<SeedView> of(List<Seed> seeds) {
        return seeds.stream().map(SeedView::of).toList();
    }
}
