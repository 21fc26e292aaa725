package dev.furrow.seed.plan;

import dev.furrow.database.Dialect;
import dev.furrow.schema.Product;
import dev.furrow.schema.TableName;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that empty tables. */
final class ClearSql {
    private final Dialect dialect;

    ClearSql(Dialect dialect) {
        this.dialect = dialect;
    }

    String truncate(List<TableName> names) {
        return "TRUNCATE TABLE " + names.stream().map(dialect::quote).collect(Collectors.joining(", "))
                + " RESTART IDENTITY CASCADE";
    }

    /**
     * Empties the tables of one group, which refer to each other in a circle if they are several. On SQLite deferred keys let them
     * be emptied one by one, RESTRICT too (its {@code fkey.c} passes that over while {@code defer_foreign_keys} is on).
     */
    List<String> delete(List<TableName> group) {
        if (group.size() == 1 || dialect.product().equals(Product.SQLITE)) {
            return group.stream().map(this::delete).toList();
        }
        // In one statement, so that keys are looked at when the rows of all are gone.
        StringBuilder sql = new StringBuilder("WITH ");
        for (int i = 0; i + 1 < group.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append("cleared_").append(i + 1).append(" AS (");
            sql.append(delete(group.get(i))).append(')');
        }
        return List.of(sql + " " + delete(group.get(group.size() - 1)));
    }

    private String delete(TableName table) {
        return "DELETE FROM " + dialect.quote(table);
    }
}
