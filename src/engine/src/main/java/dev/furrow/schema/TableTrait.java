package dev.furrow.schema;

/** What sets a table apart from a plain one. */
public enum TableTrait {
    /** PostgreSQL: holds its rows in partitions. */
    PARTITIONED,
    /** PostgreSQL: holds a part of its parent's rows. */
    PARTITION,
    /** PostgreSQL: a BEFORE INSERT trigger may change each row. */
    INSERT_TRIGGER,
    /** PostgreSQL: the connection's role is held to its row security, with which COPY brings no rows. */
    ROW_SECURITY,
    /** PostgreSQL: its row security may hide rows from the connection's role, or keep it from deleting them. */
    HIDES_ROWS,
    /** PostgreSQL: belongs to an extension, which keeps its rows. */
    OF_EXTENSION,
    /** Holds what another tool keeps of its migrations, see {@link OtherTool}. */
    OF_OTHER_TOOL,
    /** SQLite: never gives a number twice, and keeps the last one in {@code sqlite_sequence}. */
    AUTOINCREMENT,
    /** SQLite: kept by its primary key. */
    WITHOUT_ROWID,
    /** SQLite: holds to its columns' types. */
    STRICT,
    /** SQLite: shows what a module keeps, often in tables of its own; without columns if the module isn't loaded. */
    VIRTUAL
}
