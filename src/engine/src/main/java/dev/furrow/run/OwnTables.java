package dev.furrow.run;

import dev.furrow.dialect.Dialect;
import dev.furrow.schema.TableName;
import java.util.Set;

/**
 * The names of Furrow's own tables, always with their schema in front.
 *
 * @param schema where they are: the application's, else the connection's own
 * @param versionTable unquoted
 */
public record OwnTables(Dialect dialect, String schema, String versionTable) {
    /** What the table is called that keeps what was done, whatever the version table's name is. */
    public static final String JOURNAL = "furrow_journal";

    TableName version() {
        return new TableName(schema, versionTable);
    }

    TableName journal() {
        return new TableName(schema, JOURNAL);
    }

    /** Returns both tables. */
    public Set<TableName> all() {
        return Set.of(version(), journal());
    }

    String quotedVersion() {
        return dialect.quote(version());
    }

    String quotedJournal() {
        return dialect.quote(journal());
    }
}
