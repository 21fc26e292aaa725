package dev.furrow.postgres.fill;

import dev.furrow.database.Catalog;
import dev.furrow.database.Dialect;
import dev.furrow.database.fill.SequenceSynchronizer;
import dev.furrow.error.Diagnostic;
import dev.furrow.schema.OwnedSequence;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
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
import java.util.TreeSet;

/**
 * Sequences. They are set with {@code ALTER SEQUENCE ... RESTART}, which a rollback takes back and {@code setval} is not, and only
 * where the value has to change.
 */
final class PostgresSequences implements SequenceSynchronizer {
    private final Connection connection;
    private final Tables tables;
    private final Dialect dialect;
    private final Catalog catalog;

    PostgresSequences(Connection connection, Tables tables, Dialect dialect, Catalog catalog) {
        this.connection = connection;
        this.tables = tables;
        this.dialect = dialect;
        this.catalog = catalog;
    }

    @Override
    public void restart(Collection<TableName> cleared) throws SQLException {
        List<OwnedSequence> sequences = new ArrayList<>();
        cleared.forEach(table -> sequences.addAll(tables.get(table).sequences()));
        Map<TableName, OwnedSequence.Position> positions = positions(sequences);
        for (OwnedSequence sequence : sequences) {
            restart(sequence, positions, BigInteger.valueOf(sequence.start()));
        }
    }

    @Override
    public List<Diagnostic> advance(Set<TableName> cleared, Set<TableName> filled) throws SQLException {
        Set<TableName> touched = new TreeSet<>(cleared);
        filled.forEach(table -> touched.addAll(tables.withAncestors(table)));
        filled.forEach(table -> touched.addAll(tables.withDescendants(table)));
        List<OwnedSequence> sequences = new ArrayList<>();
        touched.forEach(table -> sequences.addAll(tables.get(table).sequences()));
        Map<TableName, OwnedSequence.Position> positions = positions(sequences);
        List<Diagnostic> warnings = new ArrayList<>();
        for (TableName table : touched) {
            for (OwnedSequence sequence : tables.get(table).sequences()) {
                if (isNumber(table, sequence)) {
                    advance(table, sequence, positions, cleared.contains(table), warnings);
                }
            }
        }
        return warnings;
    }

    private Map<TableName, OwnedSequence.Position> positions(List<OwnedSequence> sequences) throws SQLException {
        return sequences.isEmpty() ? Map.of() : catalog.positions(sequences);
    }

    /** A sequence may belong to a column of any type; one that holds no whole numbers isn't numbered by it alone. */
    private boolean isNumber(TableName table, OwnedSequence sequence) {
        String type = tables.get(table)
                .column(sequence.column())
                .map(TableColumn::baseType)
                .orElse("");
        ValueKind kind = ValueType.of(type).kind();
        return kind.isInteger() || kind == ValueKind.DECIMAL;
    }

    private void advance(
            TableName table,
            OwnedSequence sequence,
            Map<TableName, OwnedSequence.Position> positions,
            boolean isCleared,
            List<Diagnostic> warnings)
            throws SQLException {
        Optional<BigInteger> last = last(table, sequence);
        if (last.isEmpty()) {
            if (isCleared) {
                restart(sequence, positions, BigInteger.valueOf(sequence.start()));
            }
            return;
        }
        OwnedSequence.Position position = positions.get(sequence.name());
        if (position == null || sequence.isPast(sequence.next(position), last.get())) {
            return;
        }
        BigInteger next = sequence.firstPast(last.get());
        if (!sequence.reaches(next)) {
            warnings.add(Diagnostic.of(tables.shown(table) + "." + sequence.column() + " holds " + last.get() + ", and "
                    + tables.shown(sequence.name()) + " gives nothing past it: it was left as it is"));
            return;
        }
        restart(sequence, positions, next);
    }

    /** Returns the value of {@code table} that lies farthest in the sequence's direction. */
    private Optional<BigInteger> last(TableName table, OwnedSequence sequence) throws SQLException {
        String function = sequence.increment() > 0 ? "max" : "min";
        String query = "SELECT " + function + "(" + dialect.quote(sequence.column()) + ")::numeric FROM "
                + dialect.quote(table);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            BigDecimal value = row.next() ? row.getBigDecimal(1) : null;
            RoundingMode rounding = sequence.increment() > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
            return Optional.ofNullable(value)
                    .map(known -> known.setScale(0, rounding).toBigInteger());
        }
    }

    private void restart(OwnedSequence sequence, Map<TableName, OwnedSequence.Position> positions, BigInteger next)
            throws SQLException {
        OwnedSequence.Position position = positions.get(sequence.name());
        if (position != null && sequence.next(position).equals(next)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER SEQUENCE " + dialect.quote(sequence.name()) + " RESTART WITH " + next);
        }
    }
}
