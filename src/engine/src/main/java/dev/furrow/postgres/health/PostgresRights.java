package dev.furrow.postgres.health;

import dev.furrow.database.QueryRows;
import dev.furrow.database.Sql;
import dev.furrow.database.health.Ailment;
import dev.furrow.database.health.Rights;
import dev.furrow.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Asks what the role of a connection may do in one schema, and whose its tables are. */
final class PostgresRights {
    /** What is sent to the two tables: rows are added and taken away, and never changed. */
    private static final String OF_OWN_TABLES = """
            SELECT c.relname, pg_catalog.string_agg(p.word, ', ' ORDER BY p.word) AS words
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = %s
              JOIN (VALUES ('SELECT'), ('INSERT'), ('DELETE')) p (word) ON true
            WHERE c.relkind IN ('r', 'p') AND c.relname IN (%s) AND NOT (p.word = 'DELETE' AND c.relname = %s)
              AND NOT pg_catalog.has_table_privilege(c.oid, p.word)
            GROUP BY 1 ORDER BY 1""";

    private static final String OTHERS_TABLES = """
            SELECT pg_catalog.pg_get_userbyid(c.relowner) AS owner, pg_catalog.array_agg(c.relname::text ORDER BY c.relname) AS names,
              pg_catalog.bool_or(r.rolsuper) AS may_all
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_roles r ON r.oid = c.relowner JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = %s
            WHERE c.relkind IN ('r', 'p') AND c.relname NOT IN (%s) AND NOT pg_catalog.pg_has_role(c.relowner, 'USAGE')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
            GROUP BY 1 ORDER BY 1""";

    private final Connection connection;
    private final String schema;
    private final String role;

    PostgresRights(Connection connection, String schema) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        this.role = Sql.text(connection, "SELECT current_user").orElse("");
    }

    /**
     * Returns what is missing.
     *
     * @param isThere whether there is such a schema
     * @param own the names of the tools' tables
     * @param journal which of those keeps all its rows
     */
    Rights look(boolean isThere, Collection<String> own, String journal) throws SQLException {
        List<Ailment> missing = new ArrayList<>(isThere ? inSchema() : toMakeIt());
        String names = own.stream().map(Quoting::literal).collect(Collectors.joining(", "));
        QueryRows.each(
                connection,
                OF_OWN_TABLES.formatted(Quoting.literal(schema), names, Quoting.literal(journal)),
                row -> missing.add(ofOwnTable(row.getString("relname"), row.getString("words"))));
        List<Ailment> doubtful = new ArrayList<>();
        QueryRows.each(
                connection,
                OTHERS_TABLES.formatted(Quoting.literal(schema), names),
                row -> doubtful.add(
                        others(row.getString("owner"), QueryRows.texts(row, "names"), row.getBoolean("may_all"))));
        return new Rights(missing, doubtful, remarks());
    }

    private List<Ailment> inSchema() throws SQLException {
        return may("has_schema_privilege(" + Quoting.literal(schema) + ", 'CREATE')")
                ? List.of()
                : List.of(ailment(
                        schema,
                        "may make no tables in schema \"" + schema + "\"",
                        "GRANT ALL ON SCHEMA " + Quoting.identifier(schema) + " TO " + Quoting.identifier(role)));
    }

    private List<Ailment> toMakeIt() throws SQLException {
        return may("has_database_privilege(pg_catalog.current_database(), 'CREATE')")
                ? List.of()
                : List.of(ailment(
                        schema,
                        "may not make schema \"" + schema + "\", which isn't there",
                        "CREATE SCHEMA " + Quoting.identifier(schema) + " AUTHORIZATION " + Quoting.identifier(role)));
    }

    private boolean may(String question) throws SQLException {
        return !Sql.text(connection, "SELECT pg_catalog." + question)
                .orElse("t")
                .equals("f");
    }

    private Ailment ofOwnTable(String table, String words) {
        return ailment(
                table,
                "may not " + words + " on " + table,
                "GRANT " + words + " ON " + qualified(table) + " TO " + Quoting.identifier(role));
    }

    /**
     * Only a table's owner alters or drops it, and the members of that role ("Privileges" in PostgreSQL's manual). An owner who is no owner any
     * more may not even read it; a superuser needs nothing, and isn't to be given away.
     */
    private Ailment others(String owner, List<String> tables, boolean isSuperuser) {
        List<String> statements = isSuperuser
                ? tables.stream()
                        .map(table -> "ALTER TABLE " + qualified(table) + " OWNER TO " + Quoting.identifier(role))
                        .toList()
                : List.of("GRANT " + Quoting.identifier(owner) + " TO " + Quoting.identifier(role));
        return new Ailment(
                owner,
                (tables.size() == 1 ? "table " : "tables ") + String.join(", ", tables)
                        + (tables.size() == 1 ? " belongs" : " belong") + " to \"" + owner + "\": user \"" + role
                        + "\" may not alter " + (tables.size() == 1 ? "it" : "them"),
                statements,
                false);
    }

    private Ailment ailment(String about, String what, String grant) {
        return new Ailment(about, "user \"" + role + "\" " + what, List.of(grant), false);
    }

    private List<String> remarks() throws SQLException {
        boolean makesDatabases = Sql.text(
                        connection,
                        "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = current_user AND (rolcreatedb OR rolsuper)")
                .isPresent();
        return makesDatabases
                ? List.of()
                : List.of(
                        "user \"" + role
                                + "\" may make no database: revisions are replayed in a transaction that is rolled back, or where one was given for that");
    }

    private String qualified(String table) {
        return Quoting.identifier(schema) + "." + Quoting.identifier(table);
    }
}
