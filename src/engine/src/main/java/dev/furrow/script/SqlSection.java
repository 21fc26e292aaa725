package dev.furrow.script;

import dev.furrow.error.Place;
import dev.furrow.revision.Direction;
import dev.furrow.sql.SqlScript;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlSyntax;
import java.util.List;

/** A section of an SQL revision: what its line says, and its statements. */
public final class SqlSection {
    private final SectionLine line;
    private final SqlScript script;

    SqlSection(SectionLine line, SqlScript script) {
        this.line = line;
        this.script = script;
    }

    /** Returns the place of its section line. */
    public Place place() {
        return line.place();
    }

    public Direction direction() {
        return line.direction();
    }

    /** Returns whether it names no database: such a one serves each that has none of its own. */
    public boolean isPlain() {
        return line.isPlain();
    }

    /** Returns whether it names {@code database}. */
    public boolean names(SqlSyntax database) {
        return line.names(database);
    }

    /** Returns whether it runs in a transaction; {@code transaction:false} says that it doesn't. */
    public boolean transactional() {
        return line.transactional();
    }

    /** Returns whether it runs with foreign keys on in SQLite; {@code foreign-keys:on} says so. */
    public boolean foreignKeys() {
        return line.foreignKeys();
    }

    /**
     * Returns its statements in their order, transaction control among them; may be empty.
     *
     * @throws dev.furrow.error.FurrowException if a command of psql stands among them
     */
    public List<SqlStatement> statements() {
        return script.statements();
    }

    SectionLine line() {
        return line;
    }

    List<SqlStatement> readable() {
        return script.readable();
    }
}
