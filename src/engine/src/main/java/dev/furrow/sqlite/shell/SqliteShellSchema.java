package dev.furrow.sqlite.shell;

import dev.furrow.database.client.SchemaScript;
import dev.furrow.sql.SqlStatement;

/** A schema for sqlite3, which goes on after an error unless it is told to stop. */
public final class SqliteShellSchema implements SchemaScript {
    @Override
    public String command() {
        return "sqlite3 -bail new.db < FILE";
    }

    @Override
    public String opening() {
        return "PRAGMA foreign_keys = OFF;\nBEGIN;\n";
    }

    @Override
    public String statement(SqlStatement statement) {
        return SqliteShellText.of(statement.place(), statement.text()) + ";\n";
    }

    @Override
    public String closing() {
        return "COMMIT;\n";
    }
}
