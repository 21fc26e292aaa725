package dev.furrow.seed.plan;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.format.SeedReader;
import dev.furrow.seed.format.SeedReaders;
import dev.furrow.seed.format.SeedSink;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedTarget;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what seeds hold, and finds the tables and columns that it goes into. */
public final class SeedContents {
    private final SeedReaders readers;
    private final Tables tables;

    public SeedContents(SeedReaders readers, Tables tables) {
        this.readers = readers;
        this.tables = tables;
    }

    public SeedReader.Content of(Seed seed) {
        return readers.content(seed);
    }

    /**
     * Reads a seed until it ends or {@code sink} has enough.
     *
     * @throws FurrowException with the line, if the file isn't what its format says, the seed doesn't say which of its tables rows
     *     are for, or {@link TargetColumns#target} refuses their columns
     */
    public void read(Seed seed, TargetSink sink) {
        readers.read(seed, new Targets(seed, sink));
    }

    /** Hands on what a seed holds with its targets. */
    private final class Targets implements SeedSink {
        private final Seed seed;
        private final TargetSink sink;
        private final Map<List<String>, SeedTarget> known = new HashMap<>();
        private @Nullable Table table;

        Targets(Seed seed, TargetSink sink) {
            this.seed = seed;
            this.sink = sink;
        }

        @Override
        public void bytes(long count) {
            sink.bytes(count);
        }

        @Override
        public void table(String name, int line) {
            known.clear();
            table = tables.get(meant(name, line));
            sink.table(table);
        }

        @Override
        public void columns(List<String> names, int line) {
            SeedTarget target = known.get(names);
            if (target == null) {
                target = target(names, line);
                known.put(List.copyOf(names), target);
            }
            sink.target(target);
        }

        private SeedTarget target(List<String> names, int line) {
            if (table == null) {
                throw new IllegalStateException("columns of no table");
            }
            return new TargetColumns(tables, table, seed.file().place(line)).target(seed, names);
        }

        @Override
        public boolean row(SeedRow row) {
            return sink.row(row);
        }

        @Override
        public boolean statement(SqlStatement statement) {
            return sink.statement(statement);
        }

        @Override
        public Connection connection() {
            return sink.connection();
        }

        private TableName meant(String name, int line) {
            if (name.isEmpty()) {
                return only(line);
            }
            TableName meant = tables.named(name)
                    .orElseThrow(
                            () -> new FurrowException(seed.file().place(line), "there is no table \"" + name + "\""));
            if (!seed.tables().contains(meant)) {
                throw new FurrowException(
                        seed.file().place(line),
                        "it fills table \"" + name + "\" without saying so",
                        Advice.say("Name it at the beginning:  tables: " + tableNames() + ", " + name));
            }
            return meant;
        }

        private TableName only(int line) {
            if (seed.tables().size() != 1) {
                throw new FurrowException(
                        seed.file().place(line),
                        "its rows are for one table, and tables: names "
                                + seed.tables().size(),
                        Advice.say(
                                "Write one file for each table, or name each table above its rows in JSON or YAML."));
            }
            return seed.tables().get(0);
        }

        private String tableNames() {
            return String.join(", ", seed.tables().stream().map(tables::shown).toList());
        }
    }
}
