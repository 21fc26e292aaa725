package dev.furrow.seed.export;

import dev.furrow.database.Dialect;
import dev.furrow.database.fill.Misfit;
import dev.furrow.database.fill.RowSource;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.ValueSource;
import dev.furrow.seed.format.RowWriter;
import dev.furrow.seed.model.SeedDatabase;
import dev.furrow.value.Cell;
import dev.furrow.value.SeedRow;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes one table's rows, by their primary key. Columns that the database computes are left out. */
final class TableExport {
    private final SeedDatabase database;
    private final RowSource source;
    private final Table table;
    private final FileFormat format;
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<ColumnExport> exports = new ArrayList<>();
    private final SeedRow row = new SeedRow();
    private long rows;

    TableExport(SeedDatabase database, Table table, FileFormat format) {
        this.database = database;
        this.source = database.system().rows();
        this.table = table;
        this.format = format;
        for (TableColumn column : table.columns()) {
            if (column.source() != ValueSource.GENERATED) {
                columns.add(column);
                exports.add(new ColumnExport(
                        source.reader(table, column), database.shown(table.name()), column, takesNull(column)));
            }
        }
    }

    /** SQLite keeps NULL in primary keys, and PostgreSQL where NOT NULL is not validated. */
    private boolean takesNull(TableColumn column) {
        return column.nullable() && !table.primaryKey().contains(column.name());
    }

    /**
     * Writes the rows to a new file.
     *
     * @param shown the file as messages name it
     */
    void write(Path draft, String shown) {
        try (Writer text = Files.newBufferedWriter(draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            write(text);
        } catch (IOException e) {
            throw Drafts.unwritable(shown, e);
        } catch (SQLException e) {
            throw new FurrowException(
                    Diagnostic.of("can't read " + database.shown(table.name()) + ": " + e.getMessage()), e);
        }
    }

    /** Returns how many rows were written. */
    long rows() {
        return rows;
    }

    private void write(Writer text) throws IOException, SQLException {
        List<String> names = columns.stream().map(TableColumn::name).toList();
        try (RowWriter writer = format.writer(text, names)) {
            source.read(database.connection(), query(), result -> copy(result, writer));
        }
    }

    private void copy(ResultSet result, RowWriter writer) throws SQLException, IOException {
        rows++;
        row.begin(0);
        for (int i = 0; i < columns.size(); i++) {
            exports.get(i).add(result, i + 1, row, rows);
            requireTellable(i);
        }
        writer.row(row);
    }

    /** Returns the values of each column that a seeding wouldn't take back as they are, in the columns' order. */
    List<Misfits> misfits(Misfit.Outcome outcome) {
        return exports.stream()
                .flatMap(column -> column.misfits(outcome).stream())
                .toList();
    }

    /** In JSON and YAML the null of JSON can't be told from NULL, which it would come back as. */
    private void requireTellable(int index) {
        boolean isNull = row.cell(index) == Cell.NESTED && "null".equals(row.value(index));
        if (isNull && format.nests()) {
            throw new FurrowException(
                    database.shown(table.name()) + "." + columns.get(index).name() + " holds null of JSON in row "
                            + rows + ", which ." + format.ending() + " can't tell from NULL",
                    Advice.set("Write it as CSV:", "format", "csv"));
        }
    }

    private String query() {
        Dialect dialect = database.dialect();
        boolean nested = format.nests();
        List<String> wanted = columns.stream()
                .map(column -> source.expression(column, dialect.quote(column.name()), nested))
                .toList();
        String query =
                "SELECT " + String.join(", ", wanted) + " FROM " + source.from(table, dialect.quote(table.name()));
        List<String> keys = table.primaryKey().stream().map(dialect::quote).toList();
        return keys.isEmpty() ? query : query + " ORDER BY " + String.join(", ", keys);
    }
}
