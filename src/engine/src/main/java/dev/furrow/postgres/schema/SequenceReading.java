package dev.furrow.postgres.schema;

import dev.furrow.schema.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Reads how a sequence counts: what sets it apart from one of its type without any words. */
final class SequenceReading {
    private static final Map<String, Long> LARGEST =
            Map.of("smallint", (long) Short.MAX_VALUE, "integer", (long) Integer.MAX_VALUE, "bigint", Long.MAX_VALUE);

    private SequenceReading() {}

    /** Reads the columns {@code sequence_type}, {@code seqstart} and so on of a row. */
    static Numbers numbers(ResultSet row) throws SQLException {
        long increment = row.getLong("seqincrement");
        boolean ascends = increment > 0;
        long largest = LARGEST.getOrDefault(row.getString("sequence_type"), Long.MAX_VALUE);
        long min = row.getLong("seqmin");
        long max = row.getLong("seqmax");
        Numbers numbers = Numbers.PLAIN;
        if (increment != 1) {
            numbers = numbers.incrementingBy(increment);
        }
        if (min != (ascends ? 1 : -largest - 1)) {
            numbers = numbers.from(min);
        }
        if (max != (ascends ? largest : -1)) {
            numbers = numbers.upTo(max);
        }
        if (row.getLong("seqstart") != (ascends ? min : max)) {
            numbers = numbers.startingAt(row.getLong("seqstart"));
        }
        if (row.getLong("seqcache") != 1) {
            numbers = numbers.caching(row.getLong("seqcache"));
        }
        return row.getBoolean("seqcycle") ? numbers.cycling() : numbers;
    }
}
