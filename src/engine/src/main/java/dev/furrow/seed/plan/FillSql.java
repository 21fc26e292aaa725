package dev.furrow.seed.plan;

import dev.furrow.database.Dialect;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import java.util.List;

/** The statement that takes a file's rows. */
public final class FillSql {
    private FillSql() {}

    public static String of(Dialect dialect, TableName table, List<TableColumn> columns) {
        String into = dialect.quote(table)
                + " "
                + Quoting.list(columns.stream().map(TableColumn::name).toList());
        return dialect.product().equals(Product.POSTGRESQL)
                ? "COPY " + into + " FROM STDIN"
                : "INSERT INTO " + into + " VALUES (" + "?, ".repeat(columns.size() - 1) + "?)";
    }
}
