package dev.furrow.postgres;

import dev.furrow.database.Catalog;
import dev.furrow.database.QueryRows;
import dev.furrow.database.TableParts;
import dev.furrow.postgres.schema.PostgresSchema;
import dev.furrow.postgres.text.ActionLetter;
import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import dev.furrow.schema.Unique;
import dev.furrow.schema.ValueSource;
import dev.furrow.schema.told.TableSize;
import dev.furrow.sql.Quoting;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** PostgreSQL's system catalog. */
public final class PostgresCatalog implements Catalog {
    private final Connection connection;
    private final String schema;

    public PostgresCatalog(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    @Override
    public SortedSet<TableName> tableNames() throws SQLException {
        return new TreeSet<>(mostColumns().keySet());
    }

    @Override
    public Map<TableName, Integer> mostColumns() throws SQLException {
        Map<TableName, Integer> most = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(PostgresQueries.NAMES)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    most.put(new TableName(schema, rows.getString(1)), rows.getInt(2));
                }
            }
        }
        return most;
    }

    @Override
    public Map<TableName, Set<String>> columnNames() throws SQLException {
        Map<TableName, Set<String>> names = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(PostgresQueries.COLUMN_NAMES)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Array columns = rows.getArray(2);
                    names.put(
                            new TableName(schema, rows.getString(1)),
                            columns == null ? Set.of() : Set.of((String[]) columns.getArray()));
                }
            }
        }
        return names;
    }

    @Override
    public Tables tables() throws SQLException {
        Map<TableName, TableParts> parts = new HashMap<>();
        QueryRows.each(
                connection,
                PostgresQueries.COLUMNS,
                row -> column(row, parts.computeIfAbsent(name(row, "schema", "table"), name -> new TableParts())));
        QueryRows.each(
                connection,
                PostgresQueries.CONSTRAINTS,
                row -> of(row, parts).constraints.add(constraint(row)));
        QueryRows.each(
                connection,
                PostgresQueries.PARENTS,
                row -> of(row, parts).parents.add(name(row, "parent_schema", "parent")));
        QueryRows.each(
                connection,
                PostgresQueries.SEQUENCES,
                row -> of(row, parts).sequences.add(sequence(row)));
        return TableParts.assembled(parts, schema);
    }

    @Override
    public Schema schema() throws SQLException {
        return PostgresSchema.read(connection, schema);
    }

    @Override
    public Map<TableName, TableSize> sizes() throws SQLException {
        return new PostgresSizes(connection, schema).read();
    }

    @Override
    public Map<TableName, OwnedSequence.Position> positions(Collection<OwnedSequence> sequences) throws SQLException {
        List<TableName> names =
                sequences.stream().map(OwnedSequence::name).distinct().toList();
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            query.append(i == 0 ? "SELECT " : " UNION ALL SELECT ")
                    .append(i)
                    .append(", last_value, is_called FROM ")
                    .append(Quoting.identifier(names.get(i).schema()))
                    .append('.')
                    .append(Quoting.identifier(names.get(i).name()));
        }
        Map<TableName, OwnedSequence.Position> positions = new HashMap<>();
        QueryRows.each(
                connection,
                query.toString(),
                row -> positions.put(
                        names.get(row.getInt(1)), new OwnedSequence.Position(row.getLong(2), row.getBoolean(3))));
        return positions;
    }

    private static TableName name(ResultSet row, String schema, String name) throws SQLException {
        return new TableName(row.getString(schema), row.getString(name));
    }

    /** Returns the parts of a row's table, which are thrown away if it came into being since the first query. */
    private static TableParts of(ResultSet row, Map<TableName, TableParts> parts) throws SQLException {
        return parts.getOrDefault(name(row, "schema", "table"), new TableParts());
    }

    private static void column(ResultSet row, TableParts table) throws SQLException {
        if (row.getString("relkind").equals("p")) {
            table.traits.add(TableTrait.PARTITIONED);
        }
        if (row.getBoolean("relispartition")) {
            table.traits.add(TableTrait.PARTITION);
        }
        if (row.getBoolean("insert_trigger")) {
            table.traits.add(TableTrait.INSERT_TRIGGER);
        }
        if (row.getBoolean("row_security")) {
            table.traits.add(TableTrait.ROW_SECURITY);
        }
        if (row.getBoolean("hides_rows")) {
            table.traits.add(TableTrait.HIDES_ROWS);
        }
        if (row.getBoolean("of_extension")) {
            table.traits.add(TableTrait.OF_EXTENSION);
        }
        String name = row.getString("attname");
        if (name != null) {
            table.columns.add(new TableColumn(
                    name, row.getString("type"), row.getString("base_type"), !row.getBoolean("not_null"), source(row)));
        }
    }

    private static ValueSource source(ResultSet row) throws SQLException {
        if (!row.getString("attgenerated").isEmpty()) {
            return ValueSource.GENERATED;
        }
        return switch (row.getString("attidentity")) {
            case "a" -> ValueSource.IDENTITY_ALWAYS;
            case "d" -> ValueSource.IDENTITY;
            default -> row.getBoolean("has_default") ? ValueSource.DEFAULT : ValueSource.NOTHING;
        };
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        String name = row.getString("conname");
        List<String> columns = QueryRows.texts(row, "columns");
        return switch (row.getString("contype")) {
            case "p" -> new PrimaryKey(name, columns);
            case "u" -> new Unique(name, columns);
            case "f" -> foreignKey(row, name, columns);
            case "x" -> exclude(row, name, columns);
            default -> new Check(name, QueryRows.text(row, "expression"));
        };
    }

    /** What is compared and isn't a column is an expression. */
    private static Exclude exclude(ResultSet row, String name, List<String> columns) throws SQLException {
        List<String> compared = QueryRows.texts(row, "compared");
        List<String> operators = QueryRows.texts(row, "operators");
        Exclude exclude = new Exclude(name, "gist", List.of(), "");
        for (int i = 0; i < compared.size(); i++) {
            String text = compared.get(i);
            exclude = columns.contains(text)
                    ? exclude.with(text, operators.get(i))
                    : exclude.withExpression(text, operators.get(i));
        }
        return exclude;
    }

    private static ForeignKey foreignKey(ResultSet row, String name, List<String> columns) throws SQLException {
        ForeignKey key = new ForeignKey(
                name,
                columns,
                name(row, "target_schema", "target"),
                QueryRows.texts(row, "target_columns"),
                ActionLetter.action(row.getString("confdeltype")),
                ActionLetter.action(row.getString("confupdtype")),
                row.getBoolean("condeferrable"));
        return row.getBoolean("enforced") ? key : key.notEnforced();
    }

    private static OwnedSequence sequence(ResultSet row) throws SQLException {
        return new OwnedSequence(
                name(row, "sequence_schema", "sequence"),
                row.getString("attname"),
                OwnedSequence.Use.valueOf(row.getString("use")),
                row.getString("owner"),
                row.getBoolean("is_ours"),
                row.getLong("seqstart"),
                row.getLong("seqincrement"),
                row.getLong("seqmin"),
                row.getLong("seqmax"),
                row.getBoolean("seqcycle"));
    }
}
