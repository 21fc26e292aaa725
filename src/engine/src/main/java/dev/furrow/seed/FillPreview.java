package dev.furrow.seed;

import dev.furrow.dialect.SqlStatement;
import dev.furrow.schema.Tables;
import java.util.ArrayList;
import java.util.List;

/** Reads seeds as far as their rows begin: what is wrong before that is known before anything is cleared. */
final class FillPreview {
    private final SeedDatabase database;
    private final Tables tables;
    private final SeedReaders readers;

    FillPreview(SeedDatabase database, Tables tables, SeedReaders readers) {
        this.database = database;
        this.tables = tables;
        this.readers = readers;
    }

    /** Returns what fills {@code seeds}, statement by statement. */
    List<String> statements(List<Seed> seeds) {
        List<String> statements = new ArrayList<>();
        for (Seed seed : seeds) {
            readers.read(seed.file(), new Preview(seed, statements));
        }
        return statements;
    }

    private final class Preview implements SeedSink {
        private final Seed seed;
        private final List<String> statements;

        Preview(Seed seed, List<String> statements) {
            this.seed = seed;
            this.statements = statements;
        }

        @Override
        public boolean table(String table, List<String> columns, int line) {
            SeedTarget target = SeedTarget.of(database, tables, seed, table, columns, line);
            statements.add(FillSql.of(database.dialect(), target.table().name(), target.columns()));
            return false;
        }

        @Override
        public boolean row(Row row) {
            return false;
        }

        @Override
        public boolean statement(SqlStatement statement) {
            statements.add(statement.text());
            return true;
        }
    }
}
