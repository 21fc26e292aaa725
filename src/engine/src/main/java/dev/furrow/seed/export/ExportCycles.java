package dev.furrow.seed.export;

import dev.furrow.database.fill.KeyRef;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.plan.DependencyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables whose foreign keys go in a cycle and can't wait: of files with their rows none could be filled first. */
final class ExportCycles {
    private final SeedDatabase database;
    private final Tables tables;
    private final Map<TableName, List<KeyRef>> keys = new LinkedHashMap<>();

    /**
     * Looks at the keys of tables.
     *
     * @param exported in the order in which they were written
     */
    ExportCycles(SeedDatabase database, List<Table> exported) {
        this.database = database;
        this.tables = database.tables();
        exported.forEach(table -> keys.put(table.name(), keys(table)));
    }

    /** Returns the keys of a table that have to be met at once. */
    private List<KeyRef> keys(Table table) {
        List<KeyRef> found = new ArrayList<>();
        for (TableName part : tables.withDescendants(table.name())) {
            for (ForeignKey key : tables.get(part).enforcedKeys()) {
                KeyRef ref = new KeyRef(part, key);
                if (!database.filler().canWait(ref)
                        && !tables.family(key.target()).contains(part)) {
                    found.add(ref);
                }
            }
        }
        return found;
    }

    /** Returns a warning for each cycle that filling will refuse. */
    List<Diagnostic> warnings() {
        Map<TableName, Set<TableName>> needs = new HashMap<>();
        keys.forEach((table, its) -> {
            Set<TableName> needed = new LinkedHashSet<>();
            its.forEach(key -> needed.addAll(tables.family(key.key().target())));
            needs.put(table, needed);
        });
        DependencyGraph<TableName> graph = new DependencyGraph<>(keys.keySet(), needs);
        List<Diagnostic> warnings = new ArrayList<>();
        for (List<TableName> group : graph.groups()) {
            if (group.size() > 1) {
                warnings.add(warning(graph.shortestCycle(group.get(0))));
            }
        }
        return warnings;
    }

    private Diagnostic warning(List<TableName> way) {
        List<String> names = way.stream().map(database::shown).toList();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i + 1 < way.size(); i++) {
            keys(way.get(i), way.get(i + 1)).forEach(key -> reasons.add(key.words(tables)));
        }
        return Diagnostic.of("these files are a circular dependency of seeds, which will be refused: "
                        + String.join(" -> ", names))
                .noting(reasons)
                .advising(keys(way.get(0), way.get(1)).stream()
                        .map(key -> Advice.literal(
                                "To let it wait until the commit:",
                                database.filler().letWait(key)))
                        .toList());
    }

    private List<KeyRef> keys(TableName table, TableName other) {
        return keys.getOrDefault(table, List.of()).stream()
                .filter(key -> tables.family(key.key().target()).contains(other))
                .toList();
    }
}
