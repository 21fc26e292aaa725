package dev.furrow.seed.format.script;

import dev.furrow.database.GuardedConnection;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.RowBuilder;
import dev.furrow.operation.Rows;
import dev.furrow.operation.RowsInto;
import dev.furrow.operation.model.Row;
import dev.furrow.seed.format.NamedRows;
import dev.furrow.seed.format.SeedSink;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.value.Bytes;
import dev.furrow.value.Cell;
import dev.furrow.value.SeedRow;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands what a program brings to a sink, in the order in which it comes. */
final class SeederRows implements Rows {
    private final SeedSink sink;
    private final NamedRows rows;
    private final String environment;
    private String current = "";
    private int unfinished;

    SeederRows(SeedFile file, SeedSink sink, String environment) {
        this.sink = sink;
        this.rows = new NamedRows(file, sink);
        this.environment = environment;
    }

    @Override
    public RowsInto into(String table) {
        return into(table, new String[0]);
    }

    @Override
    public RowsInto into(String table, String... columns) {
        return new Into(table, List.of(columns));
    }

    @Override
    public Connection connection() {
        return GuardedConnection.of(
                sink.connection(), "the run's: all seeds share one transaction; throw an exception to undo it");
    }

    @Override
    public String environment() {
        return environment;
    }

    /** Refuses a row that was begun and never added: it would be missing without a word. */
    void requireFinished() {
        if (unfinished > 0) {
            throw new FurrowException(
                    unfinished + (unfinished == 1 ? " row was" : " rows were") + " begun with set(...) and not added",
                    Advice.say("After the last set(...) of a row stands .add()."));
        }
    }

    private void bring(String table, List<String> columns, Row row) {
        if (!table.equals(current)) {
            rows.table(table, 0);
            current = table;
        }
        rows.begin(0);
        for (int i = 0; i < columns.size(); i++) {
            SeedRow cells = rows.cell(columns.get(i), 0);
            Object value = row.values().get(i);
            if (value == null) {
                cells.addNull(0);
            } else {
                cells.add(Cell.PLAIN, text(value), 0);
            }
        }
        rows.end();
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return Bytes.text(bytes);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private final class Into implements RowsInto {
        private final String table;
        private final List<String> columns;

        Into(String table, List<String> columns) {
            this.table = table;
            this.columns = columns;
        }

        @Override
        public RowsInto row(@Nullable Object @Nullable ... values) {
            // row(null) is no array of values to the compiler, but none at all.
            return bring(new Row(values == null ? Collections.singletonList(null) : Arrays.asList(values)));
        }

        @Override
        public RowsInto rows(Stream<Row> stream) {
            stream.forEachOrdered(this::bring);
            return this;
        }

        private RowsInto bring(Row row) {
            if (row.values().size() != columns.size()) {
                String what = "a row for " + table + " has " + row.values().size() + " values for " + columns.size()
                        + " columns";
                throw new FurrowException(
                        columns.isEmpty()
                                ? Diagnostic.of(what)
                                        .advising(Advice.say("into(\"" + table + "\", \"id\", ...) names the columns."))
                                : Diagnostic.of(what).noting("The columns are " + String.join(", ", columns) + "."));
            }
            SeederRows.this.bring(table, columns, row);
            return this;
        }

        @Override
        public RowBuilder set(String column, @Nullable Object value) {
            return new Builder(this).set(column, value);
        }
    }

    private final class Builder implements RowBuilder {
        private final Into into;
        private final List<String> columns = new ArrayList<>();
        private final List<@Nullable Object> values = new ArrayList<>();
        private boolean added;

        Builder(Into into) {
            this.into = into;
            unfinished++;
        }

        @Override
        public RowBuilder set(String column, @Nullable Object value) {
            columns.add(column);
            values.add(value);
            return this;
        }

        @Override
        public RowsInto add() {
            SeederRows.this.bring(into.table, columns, new Row(values));
            unfinished -= added ? 0 : 1;
            added = true;
            return into;
        }
    }
}
