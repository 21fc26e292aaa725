package dev.furrow.postgres.fill;

import dev.furrow.database.Sql;
import dev.furrow.database.fill.ColumnReader;
import dev.furrow.database.fill.ExportedValue;
import dev.furrow.database.fill.RowSource;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableTrait;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Rows of PostgreSQL's tables, each value as the server writes it. */
public final class PostgresRowSource implements RowSource {
    private static final int PORTION = 2000;

    private static final List<String> SETTINGS = List.of(
            "datestyle TO 'ISO'",
            "intervalstyle TO 'postgres'",
            "timezone TO 'UTC'",
            "bytea_output TO 'hex'",
            "extra_float_digits TO 1");

    @Override
    public void begin(Connection connection) throws SQLException {
        for (String setting : SETTINGS) {
            Sql.execute(connection, "SET LOCAL " + setting);
        }
    }

    @Override
    public String expression(TableColumn column, String quoted, boolean nested) {
        return nested ? PostgresArrayText.expression(column, quoted) : quoted + "::text";
    }

    @Override
    public String from(Table table, String quoted) {
        return table.is(TableTrait.PARTITIONED) ? quoted : "ONLY " + quoted;
    }

    /** Without a cursor the driver would hold the whole result. */
    @Override
    public void read(Connection connection, String query, EachRow each) throws SQLException, IOException {
        Sql.execute(connection, "DECLARE furrow_export NO SCROLL CURSOR FOR " + query);
        try (Statement statement = connection.createStatement()) {
            while (fetch(statement, each) == PORTION) {
                // Another portion may follow.
            }
        }
        Sql.execute(connection, "CLOSE furrow_export");
    }

    private static int fetch(Statement statement, EachRow each) throws SQLException, IOException {
        int rows = 0;
        try (ResultSet result = statement.executeQuery("FETCH " + PORTION + " FROM furrow_export")) {
            while (result.next()) {
                rows++;
                each.row(result);
            }
        }
        return rows;
    }

    @Override
    public ColumnReader reader(Table table, TableColumn column) {
        ExportedValue exported = exported(ValueType.of(column.baseType()).kind());
        return (result, index, row) -> {
            String text = result.getString(index);
            if (text == null) {
                row.addNull(0);
            } else {
                exported.add(text, row);
            }
            return Optional.empty();
        };
    }

    private static ExportedValue exported(ValueKind kind) {
        return switch (kind) {
            case ARRAY, JSON -> ExportedValue.NESTED;
            case BOOLEAN -> ExportedValue.BOOLEAN;
            default -> kind.isNumber() ? ExportedValue.NUMBER : ExportedValue.TEXT;
        };
    }
}
