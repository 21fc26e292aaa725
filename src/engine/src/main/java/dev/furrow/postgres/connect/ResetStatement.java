package dev.furrow.postgres.connect;

import dev.furrow.postgres.connect.PostgresSettings.Setting;
import dev.furrow.sql.SqlCursor;
import dev.furrow.sql.SqlStatement;
import java.util.Locale;
import java.util.Set;

/** Reads which settings a statement puts back to what they were when the connection opened. See "RESET" and "SET" in the manual. */
final class ResetStatement {
    private final SqlCursor cursor;

    private ResetStatement(SqlStatement statement) {
        this.cursor = new SqlCursor(statement);
    }

    static PostgresSettings of(SqlStatement statement) {
        return new ResetStatement(statement).settings();
    }

    private PostgresSettings settings() {
        if (cursor.take("RESET", "ALL") || cursor.take("DISCARD", "ALL")) {
            return PostgresSettings.ALL;
        }
        if (cursor.take("RESET")) {
            return new PostgresSettings(named(), false);
        }
        return cursor.take("SET") ? assigned() : PostgresSettings.NONE;
    }

    private PostgresSettings assigned() {
        boolean local = cursor.take("LOCAL");
        if (!local) {
            cursor.take("SESSION");
        }
        boolean zone = cursor.take("TIME", "ZONE");
        Set<Setting> settings = zone ? Set.of(Setting.TIMEZONE) : named();
        boolean assigned = zone || cursor.take("TO") || cursor.takeSymbol('=');
        boolean reset = assigned && (cursor.take("DEFAULT") || (zone && cursor.take("LOCAL")));
        return reset ? new PostgresSettings(settings, local) : PostgresSettings.NONE;
    }

    private Set<Setting> named() {
        if (cursor.take("TIME", "ZONE")) {
            return Set.of(Setting.TIMEZONE);
        }
        String name = cursor.takeName().orElse("").toUpperCase(Locale.ROOT);
        for (Setting setting : Setting.values()) {
            if (setting.name().equals(name)) {
                return Set.of(setting);
            }
        }
        return Set.of();
    }
}
