package dev.furrow.postgres.fill;

import dev.furrow.database.Dialect;
import dev.furrow.database.fill.ClearingSql;
import dev.furrow.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** PostgreSQL's statements that empty tables. */
public final class PostgresClearingSql implements ClearingSql {
    private final Dialect dialect;

    public PostgresClearingSql(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Optional<String> truncate(List<TableName> tables, Sequences sequences) {
        return Optional.of("TRUNCATE TABLE "
                + tables.stream().map(dialect::quote).collect(Collectors.joining(", "))
                + (sequences == Sequences.RESTART ? " RESTART IDENTITY CASCADE" : " CASCADE"));
    }

    /** In one statement, so that keys are looked at when the rows of all are gone. */
    @Override
    public List<String> delete(List<TableName> group) {
        int last = group.size() - 1;
        if (last == 0) {
            return List.of(delete(group.get(0)));
        }
        StringBuilder sql = new StringBuilder("WITH ");
        for (int i = 0; i < last; i++) {
            sql.append(i == 0 ? "" : ", ").append("cleared_").append(i + 1).append(" AS (");
            sql.append(delete(group.get(i))).append(')');
        }
        return List.of(sql + " " + delete(group.get(last)));
    }

    private String delete(TableName table) {
        return "DELETE FROM " + dialect.quote(table);
    }
}
