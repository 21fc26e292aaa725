package dev.furrow.postgres.fill;

import dev.furrow.database.Dialect;
import dev.furrow.database.QueryRows;
import dev.furrow.database.Sql;
import dev.furrow.database.fill.LateViolation;
import dev.furrow.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Triggers of users that wait for the commit. They are let go one after the other, before the foreign keys: what one says need name
 * neither a table nor the trigger.
 */
final class DeferredTriggers {
    private static final String DEFERRABLE = """
            SELECT n.nspname AS schema, c.relname AS "table", t.tgname FROM pg_catalog.pg_trigger t
              JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE t.tgdeferrable AND NOT t.tgisinternal AND t.tgparentid = 0 AND n.nspname <> 'information_schema'
              AND left(n.nspname, 3) <> 'pg_'
            ORDER BY n.nspname, c.relname, t.tgname""";

    private record Trigger(TableName table, String name) {}

    private final Connection connection;
    private final Dialect dialect;
    private @Nullable Trigger failed;
    private @Nullable SQLException failure;

    DeferredTriggers(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Runs them for the rows that they wait for. */
    void run() throws SQLException {
        List<Trigger> triggers = new ArrayList<>();
        QueryRows.each(
                connection,
                DEFERRABLE,
                row -> triggers.add(new Trigger(new TableName(row.getString(1), row.getString(2)), row.getString(3))));
        for (Trigger trigger : triggers) {
            run(trigger);
        }
    }

    private void run(Trigger trigger) throws SQLException {
        TableName name = new TableName(trigger.table().schema(), trigger.name());
        try {
            Sql.execute(connection, "SET CONSTRAINTS " + dialect.quote(name) + " IMMEDIATE");
        } catch (SQLException e) {
            failed = trigger;
            failure = e;
            throw e;
        }
    }

    /** Returns what {@code thrown} is about, if it is what one of them failed with. */
    Optional<LateViolation> violation(SQLException thrown) {
        Trigger trigger = thrown.equals(failure) ? failed : null;
        return Optional.ofNullable(trigger)
                .map(known -> LateViolation.ofTable(known.table(), "CONSTRAINT TRIGGER " + known.name()));
    }
}
