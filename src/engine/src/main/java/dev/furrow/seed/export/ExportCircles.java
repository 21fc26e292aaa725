package dev.furrow.seed.export;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Product;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.KeyRef;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.plan.DependencyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables whose foreign keys go in a circle and can't wait: of files with their rows none could be filled first. */
final class ExportCircles {
    private final SeedDatabase database;
    private final Tables tables;
    private final List<Table> exported;

    ExportCircles(SeedDatabase database, Tables tables, List<Table> exported) {
        this.database = database;
        this.tables = tables;
        this.exported = exported;
    }

    /** Returns a warning for each circle that filling will refuse. */
    List<Diagnostic> warnings() {
        Map<Table, Set<Table>> needs = new HashMap<>();
        for (Table table : exported) {
            Set<Table> needed = new LinkedHashSet<>();
            for (Table other : exported) {
                if (!keys(table, other).isEmpty()) {
                    needed.add(other);
                }
            }
            needs.put(table, needed);
        }
        DependencyGraph<Table> circles = new DependencyGraph<>(exported, needs);
        List<Diagnostic> warnings = new ArrayList<>();
        for (List<Table> group : circles.groups()) {
            if (group.size() > 1) {
                warnings.add(warning(circles.wayAround(group.get(0))));
            }
        }
        return warnings;
    }

    private Diagnostic warning(List<Table> way) {
        List<String> names = way.stream().map(Table::name).map(database::shown).toList();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i + 1 < way.size(); i++) {
            keys(way.get(i), way.get(i + 1)).forEach(key -> reasons.add(key.words(database)));
        }
        return Diagnostic.of("these files are a circular dependency of seeds, which will be refused: "
                        + String.join(" -> ", names))
                .noting(reasons)
                .advising(keys(way.get(0), way.get(1)).stream()
                        .map(key -> Advice.literal("To let it wait until the commit:", key.letWait(database.dialect())))
                        .toList());
    }

    /** Returns the keys from one table to another that have to be met at once. */
    private List<KeyRef> keys(Table table, Table other) {
        List<KeyRef> keys = new ArrayList<>();
        // On SQLite every key can wait.
        if (database.product().equals(Product.SQLITE)) {
            return keys;
        }
        for (TableName part : tables.withDescendants(table.name())) {
            for (ForeignKey key : tables.get(part).foreignKeys()) {
                Set<TableName> family = tables.family(key.target());
                if (!key.deferrable() && !family.contains(part) && family.contains(other.name())) {
                    keys.add(new KeyRef(part, key));
                }
            }
        }
        return keys;
    }
}
