package dev.furrow.sql;

import dev.furrow.error.FurrowException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of statements, as {@link SqlSplitter} found it. */
public final class SqlScript {
    private final List<SqlStatement> statements;
    private final int end;
    private final @Nullable FurrowException refusal;

    SqlScript(List<SqlStatement> statements, int end, @Nullable FurrowException refusal) {
        this.statements = List.copyOf(statements);
        this.end = end;
        this.refusal = refusal;
    }

    /**
     * Returns the statements in their order.
     *
     * @throws FurrowException if among them stands what can't be sent, a command of psql
     */
    public List<SqlStatement> statements() {
        if (refusal != null) {
            throw refusal;
        }
        return statements;
    }

    /** Returns the statements, whatever else stands among them: for looking at, not for running. */
    public List<SqlStatement> readable() {
        return statements;
    }

    /** Returns the offset in the file where it ends: that of the marked line, or the text's length. */
    public int end() {
        return end;
    }
}
