package dev.furrow.value;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which values PostgreSQL casts to which kind, beside texts, numbers and itself (its catalog's {@code pg_cast}). */
final class Conversions {
    private static final Map<ValueKind, Set<ValueKind>> INTO = Map.of(
            ValueKind.INTEGER,
            EnumSet.of(ValueKind.BOOLEAN),
            ValueKind.BOOLEAN,
            EnumSet.of(ValueKind.INTEGER),
            ValueKind.DATE,
            EnumSet.of(ValueKind.TIMESTAMP, ValueKind.TIMESTAMP_WITH_ZONE),
            ValueKind.TIME,
            EnumSet.of(ValueKind.TIME_WITH_ZONE, ValueKind.INTERVAL),
            ValueKind.TIME_WITH_ZONE,
            EnumSet.of(ValueKind.TIME),
            ValueKind.TIMESTAMP,
            EnumSet.of(ValueKind.TIMESTAMP_WITH_ZONE, ValueKind.DATE, ValueKind.TIME),
            ValueKind.TIMESTAMP_WITH_ZONE,
            EnumSet.of(ValueKind.TIMESTAMP, ValueKind.DATE, ValueKind.TIME, ValueKind.TIME_WITH_ZONE),
            ValueKind.INTERVAL,
            EnumSet.of(ValueKind.TIME),
            ValueKind.JSON,
            EnumSet.of(
                    ValueKind.SMALL_INTEGER,
                    ValueKind.INTEGER,
                    ValueKind.BIG_INTEGER,
                    ValueKind.DECIMAL,
                    ValueKind.REAL,
                    ValueKind.DOUBLE_PRECISION,
                    ValueKind.BOOLEAN));

    private Conversions() {}

    static boolean exists(ValueKind before, ValueKind next) {
        return INTO.getOrDefault(before, Set.of()).contains(next);
    }
}
