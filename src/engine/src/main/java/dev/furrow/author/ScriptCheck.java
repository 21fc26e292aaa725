package dev.furrow.author;

import dev.furrow.error.FurrowException;
import dev.furrow.script.RevisionScript;
import dev.furrow.script.SqlSection;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sql.TransactionControl;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether an SQL script could be run by one of the databases, as far as its text tells. */
public final class ScriptCheck {
    private final List<SqlSyntax> databases;

    /** Judges by the databases of these syntaxes. */
    public ScriptCheck(List<SqlSyntax> databases) {
        this.databases = databases;
    }

    /**
     * Refuses a script that no database could run: something in it has no end, is a client's command, or ends the transaction that it
     * runs in.
     *
     * @throws FurrowException what the first database says of it
     */
    public void requireRunnable(RevisionScript script) {
        if (script.file().isJava()) {
            return;
        }
        @Nullable FurrowException first = null;
        for (SqlSyntax database : databases) {
            try {
                read(script, database);
                return;
            } catch (FurrowException e) {
                first = first == null ? e : first;
            }
        }
        throw Objects.requireNonNull(first, "there is a database");
    }

    private static void read(RevisionScript script, SqlSyntax database) {
        for (SqlSection section : script.sections(database).all()) {
            if (section.transactional()) {
                TransactionControl.unwrapped(section.statements(), section.foreignKeys());
            } else {
                section.statements();
            }
        }
    }
}
