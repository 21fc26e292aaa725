package dev.furrow.seed.plan;

import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.format.SeedReaders;
import dev.furrow.seed.model.RowKey;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.seed.model.SeedSink;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads seeds as far as their first row: what is wrong before that is known before anything is cleared. */
public final class FillOutlines {
    private final SeedDatabase database;
    private final Tables tables;
    private final SeedReaders readers;
    private final Map<Seed, FillOutline> known = new HashMap<>();

    public FillOutlines(SeedDatabase database, Tables tables, SeedReaders readers) {
        this.database = database;
        this.tables = tables;
        this.readers = readers;
    }

    public FillOutline of(Seed seed) {
        return known.computeIfAbsent(seed, this::read);
    }

    private FillOutline read(Seed seed) {
        if (!readers.isRepeatable(seed)) {
            return new FillOutline(List.of("-- rows of " + seed.file()), Set.of());
        }
        Beginning beginning = new Beginning(new SeedTargets(database, tables, seed));
        readers.read(seed, beginning);
        return new FillOutline(beginning.statements, beginning.references);
    }

    private final class Beginning implements SeedSink {
        private final SeedTargets targets;
        private final List<String> statements = new ArrayList<>();
        private final Set<TableName> references = new HashSet<>();
        private @Nullable Table table;

        Beginning(SeedTargets targets) {
            this.targets = targets;
        }

        @Override
        public boolean table(String name, int line) {
            table = targets.table(name, line);
            return true;
        }

        @Override
        public void columns(List<String> names, int line) {
            if (table == null) {
                throw new IllegalStateException("columns of no table");
            }
            SeedTarget target = targets.target(table, names, line);
            statements.add(FillSql.of(database.dialect(), table.name(), target.columns()));
            for (RowKey key : target.keys().values()) {
                references.add(key.table());
            }
        }

        @Override
        public boolean row(SeedRow row) {
            return false;
        }

        @Override
        public boolean statement(SqlStatement statement) {
            statements.add(statement.text());
            return true;
        }
    }
}
