package dev.furrow.postgres.connect;

import dev.furrow.postgres.connect.PostgresSettings.Setting;
import dev.furrow.sql.SqlCursor;
import dev.furrow.sql.SqlStatement;
import java.util.Locale;
import java.util.Set;

/**
 * What a statement puts back to what it was when the connection opened. See "RESET" and "SET" in PostgreSQL's manual.
 *
 * @param settings those that the driver says at the start of a connection
 * @param includesSearchPath whether the search path is put back too
 */
record ResetStatement(PostgresSettings settings, boolean includesSearchPath) {
    private static final ResetStatement NONE = new ResetStatement(PostgresSettings.NONE, false);

    /** Returns whether every setting is put back. */
    boolean includesAll() {
        return settings.equals(PostgresSettings.ALL);
    }

    static ResetStatement of(SqlStatement statement) {
        SqlCursor cursor = new SqlCursor(statement);
        if (cursor.take("RESET", "ALL") || cursor.take("DISCARD", "ALL")) {
            return new ResetStatement(PostgresSettings.ALL, true);
        }
        if (cursor.take("RESET")) {
            return cursor.take("TIME", "ZONE") ? zone(false) : named(cursor, false);
        }
        return cursor.take("SET") ? assigned(cursor) : NONE;
    }

    private static ResetStatement assigned(SqlCursor cursor) {
        boolean local = cursor.take("LOCAL");
        if (!local) {
            cursor.take("SESSION");
        }
        if (cursor.take("TIME", "ZONE")) {
            return cursor.takeAny("DEFAULT", "LOCAL") ? zone(local) : NONE;
        }
        ResetStatement named = named(cursor, local);
        boolean assigned = cursor.take("TO") || cursor.takeSymbol('=');
        return assigned && cursor.take("DEFAULT") ? named : NONE;
    }

    private static ResetStatement zone(boolean local) {
        return new ResetStatement(new PostgresSettings(Set.of(Setting.TIMEZONE), local), false);
    }

    private static ResetStatement named(SqlCursor cursor, boolean local) {
        String name = cursor.takeName().orElse("").toUpperCase(Locale.ROOT);
        for (Setting setting : Setting.values()) {
            if (setting.name().equals(name)) {
                return new ResetStatement(new PostgresSettings(Set.of(setting), local), false);
            }
        }
        return new ResetStatement(new PostgresSettings(Set.of(), local), name.equals("SEARCH_PATH"));
    }
}
