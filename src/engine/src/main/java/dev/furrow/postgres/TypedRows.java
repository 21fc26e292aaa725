package dev.furrow.postgres;

import dev.furrow.database.QueryRows;
import dev.furrow.operation.model.BulkInsert;
import dev.furrow.postgres.fill.PostgresForms;
import dev.furrow.postgres.fill.TypedText;
import dev.furrow.sql.Quoting;
import dev.furrow.value.GivenValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The types of a table's columns, to which a revision's rows are held.
 *
 * @param columns each with its type, of a domain the one that it stands on
 */
record TypedRows(Map<String, TypedText> columns) {
    /**
     * Looks at a table as it is now.
     *
     * @param table as SQL has it; of one that isn't there nothing is known, and the insert will say so
     */
    static TypedRows of(Connection connection, String table) throws SQLException {
        Map<String, String> types = new HashMap<>();
        QueryRows.each(
                connection,
                PostgresQueries.TYPES.formatted(Quoting.literal(table)),
                row -> types.put(row.getString(1), row.getString(2)));
        PostgresForms forms = new PostgresForms(connection);
        Map<String, TypedText> columns = new HashMap<>();
        for (Map.Entry<String, String> column : types.entrySet()) {
            columns.put(column.getKey(), TypedText.of(forms, column.getValue()));
        }
        return new TypedRows(columns);
    }

    /**
     * Requires that each text is spelled as one of its column's values.
     *
     * @throws dev.furrow.error.FurrowException with the first that isn't
     */
    void require(BulkInsert insert) {
        insert.converted((column, value) -> {
            TypedText type = columns.get(column);
            if (type != null && GivenValue.isText(value)) {
                type.require(value);
            }
            return value;
        });
    }
}
