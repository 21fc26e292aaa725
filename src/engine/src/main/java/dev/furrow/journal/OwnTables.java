package dev.furrow.journal;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Dialect;
import dev.furrow.database.LockName;
import dev.furrow.schema.TableName;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of Furrow's own tables, always with their schema in front.
 *
 * @param schema where they are: the application's, else the connection's own
 * @param versionTable unquoted
 */
public record OwnTables(DatabaseSystem system, Dialect dialect, String schema, String versionTable) {
    /** What the table is called that keeps what was done, whatever the version table's name is. */
    public static final String JOURNAL = "furrow_journal";

    /** Returns those of another schema. */
    OwnTables in(String other) {
        return new OwnTables(system, dialect, other, versionTable);
    }

    /** Returns those of other revisions in the same schema. */
    public OwnTables of(String itsVersionTable) {
        return new OwnTables(system, dialect, schema, itsVersionTable);
    }

    public TableName version() {
        return new TableName(schema, versionTable);
    }

    public TableName journal() {
        return new TableName(schema, JOURNAL);
    }

    /** Returns what keeps other runs away from them. */
    public LockName lock() {
        return new LockName(schema, versionTable);
    }

    /** Returns both tables, and those of packages in the same schema. */
    public Set<TableName> all(Foundation foundation) {
        Set<TableName> all = new HashSet<>(all());
        foundation.versionTables().forEach(name -> all.add(new TableName(schema, name)));
        return all;
    }

    /** Returns both tables. */
    public Set<TableName> all() {
        return Set.of(version(), journal());
    }

    public String quotedVersion() {
        return dialect.quoteWithSchema(version());
    }

    public String quotedJournal() {
        return dialect.quoteWithSchema(journal());
    }
}
