package dev.furrow.postgres.health;

import dev.furrow.database.Catalog;
import dev.furrow.database.QueryRows;
import dev.furrow.database.Sql;
import dev.furrow.database.health.Ailment;
import dev.furrow.database.health.DatabaseHealth;
import dev.furrow.database.health.Misplaced;
import dev.furrow.database.health.Rights;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.Schema;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.sql.Quoting;
import dev.furrow.value.ValueType;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks the catalog, and sequences for their values. */
public final class PostgresHealth implements DatabaseHealth {
    /** Databases of replays that this role may drop, and that nobody is connected to. */
    public static final String LEFTOVERS = """
            SELECT d.datname FROM pg_catalog.pg_database d
            WHERE left(d.datname, 15) = 'furrow_scratch_' AND pg_catalog.pg_has_role(d.datdba, 'USAGE')
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)""";

    /** What REINDEX CONCURRENTLY calls what it makes; see its page in PostgreSQL's manual. */
    private static final Pattern LEFTOVER = Pattern.compile("_cc(new|old)\\d*$");

    private final Connection connection;
    private final String schema;
    private final Catalog catalog;

    /**
     * Looks through {@code connection}, which stays the caller's.
     *
     * @param schema the application's
     * @param catalog knows which columns sequences number
     */
    public PostgresHealth(Connection connection, String schema, Catalog catalog) {
        this.connection = connection;
        this.catalog = catalog;
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
    public Rights rights(Set<String> own, String journal) throws SQLException {
        return new PostgresRights(connection, schema).look(hasSchema(), own, journal);
    }

    private boolean hasSchema() throws SQLException {
        return Sql.text(connection, "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = " + literal())
                .isPresent();
    }

    private String literal() {
        return Quoting.literal(schema);
    }

    @Override
    public Misplaced misplaced(Schema made, Set<String> versionTables, String journal, List<String> searchPath)
            throws SQLException {
        if (schema.equals(MisplacedObjects.OLD_HOME)) {
            return Misplaced.NONE;
        }
        List<String> before =
                hasSchema() ? List.of() : List.of("CREATE SCHEMA IF NOT EXISTS " + Quoting.identifier(schema));
        return new MisplacedObjects(connection, schema, made, versionTables, journal, searchPath).find(before);
    }

    @Override
    public List<Ailment> leftovers() throws SQLException {
        List<Ailment> left = new ArrayList<>();
        QueryRows.each(connection, LEFTOVERS + " ORDER BY 1", row -> {
            String name = row.getString(1);
            left.add(new Ailment(
                    name,
                    "database " + name + " was left by a replay that was killed",
                    List.of("DROP DATABASE IF EXISTS " + Quoting.identifier(name)),
                    true));
        });
        return left;
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

    /** A table that takes a sequence's values, in the column that the sequence names; several may share one. */
    private record User(Table table, OwnedSequence sequence) {}

    @Override
    public List<Ailment> sequencesBehind() throws SQLException {
        List<User> users = new ArrayList<>();
        for (Table table : catalog.tables().all()) {
            if (table.name().schema().equals(schema)) {
                table.sequences().stream()
                        .filter(sequence -> isNumber(table, sequence))
                        .forEach(sequence -> users.add(new User(table, sequence)));
            }
        }
        if (users.isEmpty()) {
            return List.of();
        }
        Map<TableName, OwnedSequence.Position> positions =
                catalog.positions(users.stream().map(User::sequence).toList());
        List<Ailment> behind = new ArrayList<>();
        for (User user : users) {
            OwnedSequence.Position position = positions.get(user.sequence().name());
            if (position != null) {
                look(user.sequence(), user.table(), position, behind);
            }
        }
        return behind;
    }

    /** A sequence may belong to a column of any type. */
    private static boolean isNumber(Table table, OwnedSequence sequence) {
        String type = table.column(sequence.column()).map(TableColumn::baseType).orElse("");
        return ValueType.of(type).kind().isInteger();
    }

    private void look(OwnedSequence sequence, Table table, OwnedSequence.Position position, List<Ailment> behind)
            throws SQLException {
        Optional<BigInteger> last = Sql.text(
                        connection,
                        "SELECT " + farthest(sequence) + " FROM "
                                + qualified(table.name().name()))
                .map(BigInteger::new);
        boolean isBehind = last.map(sequence::reserved)
                .filter(taken -> !sequence.isPast(sequence.next(position), taken))
                .filter(taken -> sequence.reaches(sequence.firstPast(taken)))
                .isPresent();
        if (isBehind) {
            String name = sequence.name().shownIn(schema);
            behind.add(new Ailment(
                    name,
                    "sequence " + name + " gives " + sequence.next(position) + " next, and "
                            + table.name().shownIn(schema) + "." + sequence.column() + " has " + last.get()
                            + " already",
                    List.of(setval(sequence, table)),
                    true));
        }
    }

    private static String farthest(OwnedSequence sequence) {
        return (sequence.increment() > 0 ? "max(" : "min(") + Quoting.identifier(sequence.column()) + ")";
    }

    /** Looks again when it is sent: other rows may have come, and the sequence gone on. */
    private String setval(OwnedSequence sequence, Table table) {
        String quoted = Quoting.identifier(sequence.name().schema()) + "."
                + Quoting.identifier(sequence.name().name());
        BigInteger ahead = sequence.reserved(BigInteger.ZERO);
        String last = farthest(sequence) + (ahead.signum() == 0 ? "" : " + (" + ahead + ")");
        return "SELECT setval(" + Quoting.literal(quoted) + ", "
                + (sequence.increment() > 0 ? "greatest(" : "least(") + last + ", (SELECT last_value FROM " + quoted
                + "))) FROM " + qualified(table.name().name());
    }
}
