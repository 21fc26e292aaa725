package dev.furrow.seed;

import dev.furrow.dialect.Dialect;
import dev.furrow.dialect.Quoting;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import java.util.List;

/** The statement that takes a file's rows. */
final class FillSql {
    private FillSql() {}

    static String of(Dialect dialect, TableName table, List<TableColumn> columns) {
        String into = dialect.quote(table)
                + " "
                + Quoting.list(columns.stream().map(TableColumn::name).toList());
        return switch (dialect.product()) {
            case POSTGRESQL -> "COPY " + into + " FROM STDIN";
            case SQLITE -> "INSERT INTO " + into + " VALUES (" + "?, ".repeat(columns.size() - 1) + "?)";
        };
    }
}
