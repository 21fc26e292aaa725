package dev.furrow.sqlite.text;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.DataType;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;

/** What PostgreSQL casts to what; SQLite would take any value for any other. */
public final class Casts {
    private Casts() {}

    /**
     * Refuses another type that PostgreSQL doesn't cast the column's to.
     *
     * @throws FurrowException that asks for {@code using}
     */
    public static void require(String table, ColumnText column, DataType type, SqliteWords words) {
        if (!column.holds().kind().isCastTo(ValueType.of(type).kind())) {
            throw new FurrowException(
                    "column \"" + column.name() + "\" of table \"" + table + "\" is " + column.type()
                            + ", which PostgreSQL doesn't convert to " + words.type(type),
                    Advice.literal("Say how:", "change(\"" + column.name() + "\").type(...).using(...)"));
        }
    }

    /** Returns whether PostgreSQL keeps a default that is written as a value when a column of one kind becomes one of another. */
    public static boolean keepDefault(ValueKind before, ValueKind next) {
        boolean isEnumeration = before == ValueKind.ENUMERATION && next != ValueKind.TEXT;
        boolean isWord = before == ValueKind.BOOLEAN && next == ValueKind.TEXT;
        return !isEnumeration && !isWord && (before.isLike(next) || next == ValueKind.TEXT);
    }
}
