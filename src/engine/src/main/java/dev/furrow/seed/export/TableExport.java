package dev.furrow.seed.export;

import dev.furrow.database.Dialect;
import dev.furrow.database.fill.RowSource;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
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
import java.util.Objects;

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
                exports.add(new ColumnExport(source.reader(table, column), column, takesNull(column)));
            }
        }
    }

    /** SQLite keeps NULL in primary keys, and PostgreSQL where NOT NULL is not validated. */
    private boolean takesNull(TableColumn column) {
        return column.nullable() && !table.primaryKey().contains(column.name());
    }

    /**
     * Writes a new file, which is there when it is complete, and returns how many rows it has.
     *
     * @param shown the file as messages name it
     */
    long write(Path file, String shown) {
        Path folder = Objects.requireNonNull(file.getParent(), "a root is no file");
        // What begins with a point is passed over by whoever looks for seeds.
        Path draft = folder.resolve(".furrow-" + file.getFileName() + ".tmp");
        try {
            Files.createDirectories(folder);
            // What a killed export left behind; a link by that name would be written through.
            Files.deleteIfExists(draft);
            try (Writer text = Files.newBufferedWriter(draft, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                write(text);
            }
            Files.move(draft, file);
            return rows;
        } catch (IOException e) {
            throw new FurrowException(Diagnostic.of(Place.of(shown), "can't be written: " + e.getMessage()), e);
        } catch (SQLException e) {
            throw new FurrowException(
                    Diagnostic.of("can't read " + database.shown(table.name()) + ": " + e.getMessage()), e);
        } finally {
            remove(draft);
        }
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new FurrowException(
                    Diagnostic.of(Place.of(draft.toString()), "can't be removed: " + e.getMessage()), e);
        }
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

    /** Returns a warning for each column with values in the file that a seeding wouldn't take back as they are. */
    List<Diagnostic> warnings() {
        return exports.stream()
                .flatMap(column -> column.warning(database.shown(table.name())).stream())
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
