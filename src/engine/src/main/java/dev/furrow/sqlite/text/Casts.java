package dev.furrow.sqlite.text;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.DataType;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which types PostgreSQL casts to which (its catalogue's pg_cast); SQLite would take any value for any other. */
public final class Casts {
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

    private Casts() {}

    /**
     * Refuses another type that PostgreSQL doesn't cast the column's to.
     *
     * @throws FurrowException that asks for {@code using}
     */
    public static void require(String table, ColumnText column, DataType type, SqliteWords words) {
        if (!leads(column.holds().kind(), ValueType.of(type).kind())) {
            throw new FurrowException(
                    "column \"" + column.name() + "\" of table \"" + table + "\" is " + column.type()
                            + ", which PostgreSQL doesn't convert to " + words.type(type),
                    Advice.literal("Say how:", "change(\"" + column.name() + "\").type(...).using(...)"));
        }
    }

    /** Values of all types are read from a text and written as one. */
    private static boolean leads(ValueKind before, ValueKind next) {
        return isSame(before, next)
                || isAnything(before)
                || isAnything(next)
                || before == ValueKind.TEXT
                || next == ValueKind.TEXT
                || next == ValueKind.ENUMERATION
                || INTO.getOrDefault(before, Set.of()).contains(next);
    }

    /** Returns whether PostgreSQL keeps a default that is written as a value when a column of one kind becomes one of another. */
    public static boolean keepDefault(ValueKind before, ValueKind next) {
        boolean isEnumeration = before == ValueKind.ENUMERATION && next != ValueKind.TEXT;
        boolean isWord = before == ValueKind.BOOLEAN && next == ValueKind.TEXT;
        return !isEnumeration
                && !isWord
                && (isSame(before, next) || isAnything(before) || isAnything(next) || next == ValueKind.TEXT);
    }

    private static boolean isSame(ValueKind before, ValueKind next) {
        return before == next || (before.isNumber() && next.isNumber());
    }

    private static boolean isAnything(ValueKind kind) {
        return kind == ValueKind.UNKNOWN;
    }
}
