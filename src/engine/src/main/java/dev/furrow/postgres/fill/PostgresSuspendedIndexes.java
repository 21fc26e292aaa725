package dev.furrow.postgres.fill;

import dev.furrow.database.Dialect;
import dev.furrow.database.Sql;
import dev.furrow.database.fill.FillScope;
import dev.furrow.database.fill.SuspendedIndexes;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Foreign keys and indexes of PostgreSQL that are off a table while it is filled, and back before anybody else can see it: all at once
 * they are looked at and built in a fraction of the time. Of the catalog only those are asked that a statement makes again exactly as
 * they are; the queries' parameter is the table's name, quoted.
 */
final class PostgresSuspendedIndexes implements SuspendedIndexes {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /**
     * Triggers that wait would keep a table from being altered, and programs on DDL might see it. An internal one of no constraint is an
     * extension's, as Citus has it on each table that lies on other nodes too: it takes no key after rows in one transaction.
     */
    private static final String IS_PLAIN = """
            SELECT FROM pg_catalog.pg_class c WHERE c.oid = ?::regclass AND c.relkind = 'r' AND NOT c.relispartition
              AND pg_catalog.pg_has_role(c.relowner, 'USAGE') AND pg_catalog.has_schema_privilege(c.relnamespace, 'CREATE')
              AND pg_catalog.current_setting('default_tablespace') = ''
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent))
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t
                WHERE t.tgrelid = c.oid AND (NOT t.tgisinternal OR t.tgconstraint = 0 OR t.tginitdeferred))
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_event_trigger e WHERE e.evtenabled <> 'D')""";

    /**
     * A key made again takes the one index of its target that fits: of several it might take another. Whether it is enforced is a
     * column since PostgreSQL 18.
     */
    private static final String KEYS = """
            SELECT k.conname, tn.nspname AS target_schema, t.relname AS target,
              'ALTER TABLE ' || k.conrelid::regclass || ' DROP CONSTRAINT ' || pg_catalog.quote_ident(k.conname) AS off,
              'ALTER TABLE ' || k.conrelid::regclass || ' ADD CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' '
                || pg_catalog.pg_get_constraintdef(k.oid) AS back,
              'COMMENT ON CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' ON ' || k.conrelid::regclass || ' IS '
                || pg_catalog.quote_literal(pg_catalog.obj_description(k.oid, 'pg_constraint')) AS comment
            FROM pg_catalog.pg_constraint k
              JOIN pg_catalog.pg_class t ON t.oid = k.confrelid
              JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
            WHERE k.conrelid = ?::regclass AND k.contype = 'f' AND k.convalidated AND NOT k.condeferred
              AND k.conislocal AND k.coninhcount = 0 AND k.conparentid = 0 AND t.relkind = 'r' AND NOT t.relispartition
              AND coalesce((pg_catalog.to_jsonb(k) ->> 'conenforced')::boolean, true)
              AND pg_catalog.has_table_privilege(t.oid, 'REFERENCES')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger g
                WHERE (g.tgconstraint = k.oid AND g.tgenabled <> 'O') OR (g.tgrelid = t.oid AND g.tginitdeferred))
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.refclassid = 'pg_catalog.pg_constraint'::regclass AND d.refobjid = k.oid
                  AND NOT (d.classid = 'pg_catalog.pg_trigger'::regclass AND d.deptype = 'i'))
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_constraint'::regclass AND d.objid = k.oid AND d.deptype IN ('e', 'x'))
              AND 1 = (SELECT count(*) FROM pg_catalog.pg_index i WHERE i.indrelid = t.oid AND i.indisunique
                AND ARRAY(SELECT u.number FROM unnest(i.indkey) WITH ORDINALITY u(number, position)
                  WHERE u.position <= i.indnkeyatts ORDER BY 1) = ARRAY(SELECT unnest(k.confkey) ORDER BY 1))
            ORDER BY k.oid""";

    /** An index of expressions may fail where a row doesn't, and belongs to what its functions are. */
    private static final String INDEXES = """
            SELECT x.relname AS name,
              'DROP INDEX ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(x.relname) AS off,
              pg_catalog.pg_get_indexdef(x.oid) AS back,
              'COMMENT ON INDEX ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(x.relname) || ' IS '
                || pg_catalog.quote_literal(pg_catalog.obj_description(x.oid, 'pg_class')) AS comment
            FROM pg_catalog.pg_index i
              JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
              JOIN pg_catalog.pg_am a ON a.oid = x.relam
            WHERE i.indrelid = ?::regclass AND NOT (i.indisunique OR i.indisexclusion OR i.indisclustered OR i.indisreplident)
              AND i.indisvalid AND i.indisready AND i.indislive AND i.indexprs IS NULL AND i.indpred IS NULL
              AND x.reltablespace = 0 AND NOT x.relispartition
              AND a.amname IN ('btree', 'hash', 'gin', 'gist', 'spgist', 'brin')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = x.oid)
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = x.oid AND d.deptype IN ('e', 'x'))
            ORDER BY x.oid""";

    private final Connection connection;
    private final Dialect dialect;
    private final FillScope scope;
    private final Table table;
    private final List<String> restoring = new ArrayList<>();

    private PostgresSuspendedIndexes(Connection connection, Dialect dialect, FillScope scope, Table table) {
        this.connection = connection;
        this.dialect = dialect;
        this.scope = scope;
        this.table = table;
    }

    /** Takes off what can be made again exactly; perhaps that is nothing. */
    static PostgresSuspendedIndexes of(
            Connection connection, Dialect dialect, FillScope scope, Table table, Extent extent) throws SQLException {
        PostgresSuspendedIndexes suspended = new PostgresSuspendedIndexes(connection, dialect, scope, table);
        if (!suspended.hasDeferredKeys() && suspended.isPlain() && suspended.locks(extent)) {
            suspended.suspend(extent);
        }
        return suspended;
    }

    private void suspend(Extent extent) throws SQLException {
        if (extent == Extent.KEYS_AND_INDEXES) {
            takeOff(INDEXES, row -> true);
        }
        Set<TableName> targets = targets(extent);
        takeOff(KEYS, row -> targets.contains(target(row)));
    }

    @Override
    public void restore() throws SQLException {
        for (String sql : restoring) {
            Sql.execute(connection, sql);
        }
        restoring.clear();
    }

    /** A table whose keys wait for the commit can't be altered meanwhile, nor what it refers to. */
    private boolean hasDeferredKeys() {
        Set<TableName> near = new TreeSet<>(targets(Extent.KEYS_AND_INDEXES));
        near.add(table.name());
        return scope.deferred().stream()
                .anyMatch(key ->
                        near.contains(key.table()) || near.contains(key.key().target()));
    }

    /** Those that the run has cleared: on others, which somebody may be reading, it takes no such locks. */
    private Set<TableName> targets(Extent extent) {
        Set<TableName> targets = new TreeSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            boolean meant = extent == Extent.OWN_KEYS
                    ? key.target().equals(table.name())
                    : scope.cleared().contains(key.target());
            if (meant) {
                targets.add(key.target());
            }
        }
        return targets;
    }

    private boolean isPlain() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IS_PLAIN)) {
            query.setString(1, dialect.quote(table.name()));
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Gets the locks, or, if it is only for speed and somebody else has one of them, goes without. */
    private boolean locks(Extent extent) throws SQLException {
        Set<TableName> names = new TreeSet<>(targets(extent));
        names.add(table.name());
        String lock = "LOCK TABLE " + quoted(names) + " IN ACCESS EXCLUSIVE MODE";
        if (extent == Extent.OWN_KEYS) {
            Sql.execute(connection, lock);
            return true;
        }
        Sql.execute(connection, "SAVEPOINT furrow_locks");
        try {
            Sql.execute(connection, lock + " NOWAIT");
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            Sql.execute(connection, "ROLLBACK TO SAVEPOINT furrow_locks");
            return false;
        }
        Sql.execute(connection, "RELEASE SAVEPOINT furrow_locks");
        return true;
    }

    private String quoted(Collection<TableName> names) {
        return String.join(", ", names.stream().map(dialect::quote).toList());
    }

    private interface Condition {
        boolean meets(ResultSet row) throws SQLException;
    }

    /** Takes off what {@code query} finds, as far as it is meant. */
    private void takeOff(String query, Condition condition) throws SQLException {
        List<String> off = new ArrayList<>();
        try (PreparedStatement found = connection.prepareStatement(query)) {
            found.setString(1, dialect.quote(table.name()));
            try (ResultSet rows = found.executeQuery()) {
                while (rows.next()) {
                    if (condition.meets(rows)) {
                        off.add(rows.getString("off"));
                        remember(rows);
                    }
                }
            }
        }
        for (String sql : off) {
            Sql.execute(connection, sql);
        }
    }

    private static TableName target(ResultSet key) throws SQLException {
        return new TableName(key.getString("target_schema"), key.getString("target"));
    }

    private void remember(ResultSet suspended) throws SQLException {
        restoring.add(suspended.getString("back"));
        String comment = suspended.getString("comment");
        if (comment != null) {
            restoring.add(comment);
        }
    }
}
