package dev.furrow.postgres.fill;

import dev.furrow.database.Catalog;
import dev.furrow.database.Dialect;
import dev.furrow.database.Sql;
import dev.furrow.database.fill.SequenceSynchronizer;
import dev.furrow.error.Diagnostic;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.schema.Unique;
import dev.furrow.sql.Quoting;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sequences. They are set with {@code ALTER SEQUENCE ... RESTART}, which a rollback takes back and {@code setval} is not, and only
 * where the value has to change. Those of Citus's distributed tables nobody may alter, and {@code setval} is what is left.
 */
final class PostgresSequences implements SequenceSynchronizer {
    /** The last digits of a text, as many as a number of 64 bits has at most. */
    private static final String LAST_NUMBER = "pg_catalog.substring(%s, '([0-9]{1,18})[^0-9]*$')::numeric";

    /** How Citus refuses to alter one that numbers rows of a distributed table. */
    private static final String DISTRIBUTED = "Altering a distributed sequence";

    /** A table with a column that a sequence numbers. */
    private record User(TableName table, OwnedSequence sequence) {}

    /** The value of a column that lies farthest in its sequence's direction. */
    private record Last(User user, BigInteger value) {
        BigInteger taken() {
            return user.sequence().reserved(value);
        }

        boolean isOvertakenBy(Last other) {
            return user.sequence().isPast(other.taken(), taken());
        }

        String words(Tables tables) {
            return tables.shown(user.table()) + "." + user.sequence().column() + " holds " + value;
        }
    }

    private final Connection connection;
    private final Tables tables;
    private final Dialect dialect;
    private final Catalog catalog;
    private @Nullable Boolean inCluster;

    PostgresSequences(Connection connection, Tables tables, Dialect dialect, Catalog catalog) {
        this.connection = connection;
        this.tables = tables;
        this.dialect = dialect;
        this.catalog = catalog;
    }

    /** A sequence that rows of other tables were numbered by goes past those. */
    @Override
    public void restart(Collection<TableName> cleared) throws SQLException {
        advance(Set.copyOf(cleared), Set.of());
    }

    @Override
    public List<Diagnostic> advance(Set<TableName> cleared, Set<TableName> filled) throws SQLException {
        Set<TableName> touched = new TreeSet<>(cleared);
        filled.forEach(table -> touched.addAll(tables.withAncestors(table)));
        filled.forEach(table -> touched.addAll(tables.withDescendants(table)));
        SortedMap<TableName, List<User>> users = users(touched);
        Map<TableName, OwnedSequence.Position> positions = positions(users.values());
        List<Diagnostic> warnings = new ArrayList<>();
        for (Map.Entry<TableName, List<User>> sequence : users.entrySet()) {
            OwnedSequence.Position position = positions.get(sequence.getKey());
            if (position != null) {
                advance(sequence.getValue(), position, cleared).ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    /** Returns the sequences that number columns of {@code touched}, with all columns of whatever table that each numbers. */
    private SortedMap<TableName, List<User>> users(Set<TableName> touched) {
        SortedMap<TableName, List<User>> users = new TreeMap<>();
        touched.forEach(table ->
                tables.get(table).sequences().forEach(sequence -> users.put(sequence.name(), new ArrayList<>())));
        for (Table table : tables.all()) {
            for (OwnedSequence sequence : table.sequences()) {
                if (users.containsKey(sequence.name()) && isNumbered(table, sequence)) {
                    users.get(sequence.name()).add(new User(table.name(), sequence));
                }
            }
        }
        users.values().removeIf(List::isEmpty);
        return users;
    }

    private Map<TableName, OwnedSequence.Position> positions(Collection<List<User>> users) throws SQLException {
        List<OwnedSequence> sequences =
                users.stream().flatMap(List::stream).map(User::sequence).toList();
        return sequences.isEmpty() ? Map.of() : catalog.positions(sequences);
    }

    /**
     * A sequence may belong to a column of any type; one that holds no whole numbers isn't numbered by it alone. Of texts with a number
     * ({@code 'X' || nextval(...)}) only a key must not come twice.
     */
    private static boolean isNumbered(Table table, OwnedSequence sequence) {
        ValueKind kind = kind(table, sequence);
        return kind.isInteger()
                || kind == ValueKind.DECIMAL
                || (kind == ValueKind.TEXT && isKey(table, sequence.column()));
    }

    private static ValueKind kind(Table table, OwnedSequence sequence) {
        String type = table.column(sequence.column()).map(TableColumn::baseType).orElse("");
        return ValueType.of(type).kind();
    }

    private static boolean isKey(Table table, String column) {
        return table.constraints().stream()
                .anyMatch(constraint -> (constraint instanceof PrimaryKey || constraint instanceof Unique)
                        && constraint.columns().equals(List.of(column)));
    }

    /** Only one that belongs to a column goes back, when its tables are empty: of others nobody knows who takes their values. */
    private Optional<Diagnostic> advance(List<User> users, OwnedSequence.Position position, Set<TableName> cleared)
            throws SQLException {
        OwnedSequence sequence = users.get(0).sequence();
        Optional<Last> last = last(users);
        if (last.isEmpty()) {
            if (users.stream().anyMatch(user -> user.sequence().isOwned() && cleared.contains(user.table()))) {
                restart(sequence, position, BigInteger.valueOf(sequence.start()));
            }
            return Optional.empty();
        }
        BigInteger taken = last.get().taken();
        if (sequence.isPast(sequence.next(position), taken)) {
            return Optional.empty();
        }
        BigInteger next = sequence.firstPast(taken);
        if (!sequence.reaches(next)) {
            return Optional.of(Diagnostic.of(last.get().words(tables) + ", and " + tables.shown(sequence.name())
                    + " gives nothing past it: it was left as it is"));
        }
        if (!sequence.isOurs()) {
            return Optional.of(Diagnostic.of(last.get().words(tables) + ", and " + tables.shown(sequence.name())
                    + " gives " + sequence.next(position) + " next: it belongs to " + sequence.owner()
                    + ", and was left as it is"));
        }
        restart(sequence, position, next);
        return Optional.empty();
    }

    /** Returns the value that lies farthest in the sequence's direction. */
    private Optional<Last> last(List<User> users) throws SQLException {
        Optional<Last> farthest = Optional.empty();
        for (User user : users) {
            Optional<Last> last = last(user.table(), user.sequence()).map(value -> new Last(user, value));
            if (farthest.isEmpty() || last.filter(farthest.get()::isOvertakenBy).isPresent()) {
                farthest = last;
            }
        }
        return farthest;
    }

    private Optional<BigInteger> last(TableName table, OwnedSequence sequence) throws SQLException {
        String function = sequence.increment() > 0 ? "max" : "min";
        String column = dialect.quote(sequence.column());
        String number = kind(tables.get(table), sequence) == ValueKind.TEXT ? LAST_NUMBER.formatted(column) : column;
        String query = "SELECT " + function + "(" + number + ")::numeric FROM " + dialect.quote(table);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            BigDecimal value = row.next() ? row.getBigDecimal(1) : null;
            RoundingMode rounding = sequence.increment() > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
            return Optional.ofNullable(value)
                    .map(known -> known.setScale(0, rounding).toBigInteger());
        }
    }

    private void restart(OwnedSequence sequence, OwnedSequence.Position position, BigInteger next) throws SQLException {
        if (sequence.next(position).equals(next)) {
            return;
        }
        String name = dialect.quote(sequence.name());
        String alter = "ALTER SEQUENCE " + name + " RESTART WITH " + next;
        if (!isInCluster()) {
            Sql.execute(connection, alter);
        } else if (!isAltered(alter) && sequence.isPast(next, sequence.next(position))) {
            // A rollback doesn't take it back: forwards, numbers are passed over, and none comes twice.
            Sql.execute(connection, "SELECT pg_catalog.setval(" + Quoting.literal(name) + ", " + next + ", false)");
        }
    }

    private boolean isInCluster() throws SQLException {
        Boolean known = inCluster;
        if (known == null) {
            known = Sql.text(connection, "SELECT pg_catalog.to_regclass('pg_catalog.pg_dist_partition')")
                    .isPresent();
            inCluster = known;
        }
        return known;
    }

    /** Returns false where the sequence is that of a distributed table. */
    private boolean isAltered(String alter) throws SQLException {
        Sql.execute(connection, "SAVEPOINT furrow_sequence");
        try {
            Sql.execute(connection, alter);
            Sql.execute(connection, "RELEASE SAVEPOINT furrow_sequence");
            return true;
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains(DISTRIBUTED)) {
                throw e;
            }
            Sql.execute(connection, "ROLLBACK TO SAVEPOINT furrow_sequence");
            Sql.execute(connection, "RELEASE SAVEPOINT furrow_sequence");
            return false;
        }
    }
}
