package dev.furrow.sqlite;

/** What SQLite is asked: the tables of {@code main} that are neither its own nor the shadows of virtual ones. */
final class SqliteQueries {
    private SqliteQueries() {}

    private static final String TABLES = """
            FROM pragma_table_list l JOIN main.sqlite_schema m ON m.type = 'table' AND m.name = l.name""";

    private static final String OF_USERS =
            " WHERE l.schema = 'main' AND l.type IN ('table', 'virtual') AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    static final String NAMES = "SELECT l.name " + TABLES + OF_USERS;

    /** A module that isn't loaded tells no columns, and whoever asks for them gets an error. */
    static final String VIRTUAL = "SELECT l.name AS \"table\" " + TABLES + OF_USERS + " AND l.type = 'virtual'";

    private static final String KNOWN = OF_USERS + " AND l.ncol > 0";

    static final String COLUMN_NAMES =
            "SELECT l.name, x.name " + TABLES + " JOIN pragma_table_xinfo(l.name, 'main') x" + KNOWN;

    private static final String KEPT_HERE = OF_USERS + " AND l.type = 'table'";

    /**
     * Hidden: 1 a virtual table's own column, 2 and 3 generated. A key that has no index of its own is another name of the rowid, whatever
     * its text looks like.
     */
    static final String COLUMNS = """
            SELECT l.name AS "table", l.wr, l.strict, m.sql, x.name, x.type, x."notnull", x.dflt_value IS NOT NULL AS has_default,
              x.pk, x.hidden, x.pk = 1 AND l.type = 'table' AND NOT l.wr
                AND NOT EXISTS (SELECT 1 FROM pragma_index_list(l.name, 'main') WHERE origin = 'pk') AS is_rowid\s"""
            + TABLES
            + " JOIN pragma_table_xinfo(l.name, 'main') x"
            + KNOWN
            + " AND x.hidden <> 1 ORDER BY l.name, x.cid";

    static final String FOREIGN_KEYS = """
            SELECT l.name AS "table", f.id, f."table" AS target, f."from", f."to", f.on_update, f.on_delete\s"""
            + TABLES
            + " JOIN pragma_foreign_key_list(l.name, 'main') f"
            + KEPT_HERE
            + " ORDER BY l.name, f.id DESC, f.seq";

    static final String UNIQUES = """
            SELECT l.name AS "table", i.name AS "index", c.name\s"""
            + TABLES
            + " JOIN pragma_index_list(l.name, 'main') i JOIN pragma_index_info(i.name, 'main') c"
            + KEPT_HERE
            + " AND i.origin = 'u' ORDER BY l.name, i.seq DESC, c.seqno";
}
