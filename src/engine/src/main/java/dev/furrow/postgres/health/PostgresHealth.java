package dev.furrow.postgres.health;

import dev.furrow.database.QueryRows;
import dev.furrow.database.Sql;
import dev.furrow.database.health.Ailment;
import dev.furrow.database.health.DatabaseHealth;
import dev.furrow.sql.Quoting;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks the catalog, and sequences for their values. */
public final class PostgresHealth implements DatabaseHealth {
    private static final String OLD_HOME = "public";

    /** What REINDEX CONCURRENTLY calls what it makes; see its page in PostgreSQL's manual. */
    private static final Pattern LEFTOVER = Pattern.compile("_cc(new|old)\\d*$");

    private final Connection connection;
    private final String schema;

    /**
     * Looks through {@code connection}, which stays the caller's.
     *
     * @param schema the application's
     */
    public PostgresHealth(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    @Override
    public List<String> facts() throws SQLException {
        List<String> facts = new ArrayList<>();
        QueryRows.each(
                connection,
                "SELECT pg_catalog.current_setting('server_version'), pg_catalog.pg_encoding_to_char(encoding)"
                        + " FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()",
                row -> facts.add("PostgreSQL " + row.getString(1) + ", encoding " + row.getString(2)));
        return facts;
    }

    @Override
    public List<Ailment> missingRights() throws SQLException {
        List<Ailment> missing = new ArrayList<>();
        boolean isThere = hasSchema();
        String role = Sql.text(connection, "SELECT current_user").orElse("");
        String question = isThere
                ? "SELECT pg_catalog.has_schema_privilege(" + literal() + ", 'CREATE')"
                : "SELECT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')";
        if (Sql.text(connection, question).orElse("t").equals("f")) {
            String what = isThere
                    ? "user \"" + role + "\" may make no tables in schema \"" + schema + "\""
                    : "user \"" + role + "\" may not make schema \"" + schema + "\", which isn't there";
            String grant = isThere
                    ? "GRANT ALL ON SCHEMA " + Quoting.identifier(schema) + " TO " + Quoting.identifier(role)
                    : "CREATE SCHEMA " + Quoting.identifier(schema) + " AUTHORIZATION " + Quoting.identifier(role);
            missing.add(new Ailment(schema, what, List.of(grant), false));
        }
        return missing;
    }

    private boolean hasSchema() throws SQLException {
        return Sql.text(connection, "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = " + literal())
                .isPresent();
    }

    private String literal() {
        return Quoting.literal(schema);
    }

    @Override
    public List<Ailment> misplaced(Set<String> tables) throws SQLException {
        List<Ailment> misplaced = new ArrayList<>();
        if (schema.equals(OLD_HOME)) {
            return misplaced;
        }
        List<String> before =
                hasSchema() ? List.of() : List.of("CREATE SCHEMA IF NOT EXISTS " + Quoting.identifier(schema));
        QueryRows.each(connection, """
                SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1""", row -> {
            String table = row.getString(1);
            if (tables.contains(table)) {
                misplaced.add(new Ailment(
                        table,
                        "table " + table + " is in schema \"public\", and belongs into \"" + schema + "\"",
                        moved(before, table),
                        true));
            }
        });
        return misplaced;
    }

    private List<String> moved(List<String> before, String table) {
        List<String> statements = new ArrayList<>(before);
        statements.add("ALTER TABLE public." + Quoting.identifier(table) + " SET SCHEMA " + Quoting.identifier(schema));
        return statements;
    }

    @Override
    public List<Ailment> invalidIndexes() throws SQLException {
        List<Ailment> invalid = new ArrayList<>();
        QueryRows.each(
                connection,
                """
                SELECT c.relname, t.relname AS "table", i.indisunique FROM pg_catalog.pg_index i
                  JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid AND c.relkind = 'i'
                  JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
                  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE NOT i.indisvalid AND n.nspname = %s
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_locks l
                    WHERE l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
                      AND l.relation = i.indrelid AND l.mode = 'ShareUpdateExclusiveLock' AND l.granted)
                ORDER BY 1""".formatted(literal()),
                row -> invalid.add(invalid(row.getString(1), row.getString(2), row.getBoolean(3))));
        return invalid;
    }

    /** Rows that are there twice would keep a unique index from being made anew, which leaves another one that isn't valid. */
    private Ailment invalid(String index, String table, boolean isUnique) {
        boolean isLeftover = LEFTOVER.matcher(index).find();
        String remedy = isLeftover ? "DROP INDEX CONCURRENTLY " : "REINDEX INDEX CONCURRENTLY ";
        return new Ailment(
                index,
                "index " + index + " of " + table + " is not valid: what made it ended half-way",
                List.of(remedy + qualified(index)),
                isLeftover || !isUnique);
    }

    private String qualified(String name) {
        return Quoting.identifier(schema) + "." + Quoting.identifier(name);
    }

    @Override
    public List<Ailment> brokenConstraints() throws SQLException {
        List<Ailment> broken = new ArrayList<>();
        QueryRows.each(
                connection,
                """
                SELECT k.conname, c.relname FROM pg_catalog.pg_constraint k
                  JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
                  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE NOT k.convalidated AND k.contype IN ('f', 'c', 'n') AND n.nspname = %s
                  AND coalesce((pg_catalog.to_jsonb(k) ->> 'conenforced')::boolean, true)
                ORDER BY 2, 1""".formatted(literal()),
                row -> broken.add(new Ailment(
                        row.getString(1),
                        "constraint " + row.getString(1) + " of " + row.getString(2)
                                + " was never validated: rows that are there may break it",
                        List.of("ALTER TABLE " + qualified(row.getString(2)) + " VALIDATE CONSTRAINT "
                                + Quoting.identifier(row.getString(1))),
                        false)));
        return broken;
    }

    /** A column that takes a sequence's values: by owning it, or in its default. */
    private record Numbered(String sequence, String shown, String table, String column, long increment, String limit) {}

    @Override
    public List<Ailment> sequencesBehind() throws SQLException {
        List<Numbered> numbered = new ArrayList<>();
        QueryRows.each(connection, """
                SELECT DISTINCT s.oid::pg_catalog.regclass::text AS sequence, s.relname, c.relname AS "table", a.attname,
                  q.seqincrement, CASE WHEN q.seqincrement > 0 THEN q.seqmax ELSE q.seqmin END AS furthest
                FROM pg_catalog.pg_depend d
                  LEFT JOIN pg_catalog.pg_attrdef f ON d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND f.oid = d.objid
                  JOIN pg_catalog.pg_class s ON s.relkind = 'S'
                    AND s.oid = CASE WHEN f.oid IS NULL THEN d.objid ELSE d.refobjid END
                  JOIN pg_catalog.pg_sequence q ON q.seqrelid = s.oid
                  JOIN pg_catalog.pg_class c ON c.relkind IN ('r', 'p')
                    AND c.oid = CASE WHEN f.oid IS NULL THEN d.refobjid ELSE f.adrelid END
                  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
                    AND a.attnum = CASE WHEN f.oid IS NULL THEN d.refobjsubid ELSE f.adnum END
                WHERE (f.oid IS NOT NULL OR (d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i')))
                  AND a.atttypid IN ('int2'::pg_catalog.regtype, 'int4'::pg_catalog.regtype, 'int8'::pg_catalog.regtype)
                  AND n.nspname = %s AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
                  AND CASE s.relkind WHEN 'S' THEN pg_catalog.has_sequence_privilege(s.oid, 'SELECT') ELSE false END
                ORDER BY 1, 3, 4""".formatted(literal()), row -> numbered.add(numbered(row)));
        List<Ailment> behind = new ArrayList<>();
        for (Numbered column : numbered) {
            look(column, behind);
        }
        return behind;
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        return new Numbered(
                row.getString("sequence"),
                row.getString("relname"),
                row.getString("table"),
                row.getString("attname"),
                row.getLong("seqincrement"),
                row.getString("furthest"));
    }

    /** Looks again when it is sent: other rows may have come, and the sequence gone on. */
    private String setval(Numbered column, boolean ascends) {
        String name = Quoting.identifier(column.column());
        return "SELECT setval(" + Quoting.literal(column.sequence()) + ", "
                + (ascends ? "greatest(max(" : "least(min(") + name + "), (SELECT last_value FROM " + column.sequence()
                + "))) FROM " + qualified(column.table());
    }

    private void look(Numbered column, List<Ailment> behind) throws SQLException {
        boolean ascends = column.increment() > 0;
        String query = "SELECT CASE WHEN s.is_called THEN s.last_value + (" + column.increment()
                + ") ELSE s.last_value END, t.last FROM "
                + column.sequence() + " s, (SELECT " + (ascends ? "max(" : "min(")
                + Quoting.identifier(column.column()) + ") AS last FROM " + qualified(column.table()) + ") t"
                + " WHERE t.last IS NOT NULL";
        QueryRows.each(connection, query, row -> {
            BigInteger next = row.getBigDecimal(1).toBigInteger();
            BigInteger last = row.getBigDecimal(2).toBigInteger();
            boolean isBehind = ascends ? next.compareTo(last) <= 0 : next.compareTo(last) >= 0;
            if (isBehind && !last.toString().equals(column.limit())) {
                behind.add(new Ailment(
                        column.shown(),
                        "sequence " + column.shown() + " gives " + next + " next, and " + column.table() + "."
                                + column.column() + " has " + last + " already",
                        List.of(setval(column, ascends)),
                        true));
            }
        });
    }
}
