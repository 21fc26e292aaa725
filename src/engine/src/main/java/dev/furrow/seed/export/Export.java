package dev.furrow.seed.export;

import dev.furrow.database.Sql;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import dev.furrow.script.ScriptFolder;
import dev.furrow.seed.model.HiddenRowsException;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.plan.DependencyGraph;
import dev.furrow.text.Similar;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes tables' rows as seeds that fill the same tables with the same rows. */
public final class Export {
    /** Names of tables. */
    private static final int SHOWN = 20;

    private final SeedDatabase database;
    private final Tables tables;
    private final Set<TableName> own;

    /**
     * Looks at a database.
     *
     * @param database in a transaction that reads one moment
     * @param own Furrow's own tables, which are left out
     */
    public Export(SeedDatabase database, Collection<TableName> own) {
        this.database = database;
        this.tables = database.tables();
        this.own = new LinkedHashSet<>();
        own.forEach(name -> tables.named(name).ifPresent(this.own::add));
    }

    /**
     * Writes a file for each table.
     *
     * @param only which tables; none means all of the application's
     * @param to the folder, made if it is missing
     * @return the tables, and what stands in the way of taking them back
     * @throws FurrowException if a name means no table, or a file is there already: then none is written
     */
    public Exported write(Collection<String> only, FileFormat format, ScriptFolder to) {
        List<Table> chosen = ordered(only.isEmpty() ? all() : named(only));
        ExportFolder folder = new ExportFolder(to, format);
        chosen.forEach(table -> folder.requireNew(database.shown(table.name())));
        HiddenRowsException.requireNone(
                database, chosen.stream().map(Table::name).toList());
        begin();
        lockAll(chosen);
        try (DraftedTables drafted = new DraftedTables(database, folder)) {
            chosen.forEach(drafted::add);
            drafted.requireTakenBack();
            return drafted.publish()
                    .warning(new ExportCycles(database, chosen).warnings())
                    .warning(new ExportedOrphans(database, chosen).warnings());
        }
    }

    /** Whoever has locked one of the tables is in the way now, and not after the first file is written. */
    private void lockAll(List<Table> chosen) {
        for (Table table : chosen) {
            try {
                Sql.text(
                        database.connection(),
                        "SELECT 1 FROM " + database.dialect().quote(table.name()) + " LIMIT 1");
            } catch (SQLException e) {
                throw new FurrowException(
                        Diagnostic.of("can't read " + database.shown(table.name()) + ": " + e.getMessage()), e);
            }
        }
    }

    private List<Table> all() {
        List<Table> all = new ArrayList<>();
        for (Table table : tables.all()) {
            boolean ours = table.name().schema().equals(tables.schema())
                    && table.isApplications()
                    && !own.contains(table.name());
            // A partition's rows are its parent's, too.
            if (ours && !table.is(TableTrait.PARTITION)) {
                all.add(table);
            }
        }
        return all;
    }

    private List<Table> named(Collection<String> names) {
        Set<Table> named = new LinkedHashSet<>();
        for (String name : names) {
            named.add(tables.get(tables.named(name).orElseThrow(() -> unknown(name))));
        }
        return List.copyOf(named);
    }

    private FurrowException unknown(String name) {
        List<String> known = all().stream()
                .map(table -> database.shown(table.name()))
                .sorted()
                .toList();
        return new FurrowException(Diagnostic.of("there is no table \"" + name + "\" (only)")
                .noting(known.isEmpty() ? "There are no tables." : "There are: " + shortened(known))
                .advising(Similar.question(name, known)));
    }

    private static String shortened(List<String> names) {
        int left = names.size() - SHOWN;
        return left <= 0
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, SHOWN)) + " and " + left + " more";
    }

    private List<Table> ordered(List<Table> some) {
        Map<TableName, Set<TableName>> needs = new LinkedHashMap<>();
        for (Table table : some) {
            Set<TableName> targets = new LinkedHashSet<>();
            table.enforcedKeys().forEach(key -> targets.add(key.target()));
            needs.put(table.name(), targets);
        }
        List<Table> ordered = new ArrayList<>();
        for (List<TableName> group : new DependencyGraph<>(needs.keySet(), needs).groups()) {
            group.forEach(name -> ordered.add(tables.get(name)));
        }
        return ordered;
    }

    private void begin() {
        try {
            database.system().rows().begin(database.connection());
        } catch (SQLException e) {
            throw new FurrowException(Diagnostic.of("can't prepare to read: " + e.getMessage()), e);
        }
    }
}
