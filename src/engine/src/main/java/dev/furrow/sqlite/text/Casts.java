package dev.furrow.sqlite.text;

import dev.furrow.error.FurrowException;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which types PostgreSQL casts to which (its catalogue's pg_cast); SQLite would take any value for any other. */
public enum Casts {
    TEXT,
    INTEGER,
    /** Those beside integer, which alone is cast to a boolean. */
    NUMBER,
    BOOLEAN,
    DATE,
    TIME,
    TIMESTAMP,
    BYTES,
    UUID,
    JSON,
    ANY;

    private static final Map<Casts, Set<Casts>> INTO = Map.of(
            INTEGER, EnumSet.of(NUMBER, BOOLEAN),
            NUMBER, EnumSet.of(INTEGER),
            BOOLEAN, EnumSet.of(INTEGER),
            DATE, EnumSet.of(TIMESTAMP),
            TIMESTAMP, EnumSet.of(DATE, TIME),
            JSON, EnumSet.of(INTEGER, NUMBER, BOOLEAN));

    /**
     * Refuses another type that PostgreSQL doesn't cast the column's to.
     *
     * @throws FurrowException that asks for {@code using}
     */
    public static void require(String table, ColumnText column, DataType type, SqliteWords words) {
        Casts before = KeptType.of(column.type())
                .map(kept -> kept.accept(new Reader()))
                .orElse(ANY);
        if (!before.leadsTo(type.accept(new Reader()))) {
            throw new FurrowException(
                    "column \"" + column.name() + "\" of table \"" + table + "\" is " + column.type()
                            + ", which PostgreSQL doesn't convert to " + words.type(type),
                    List.of("Say how:  change(\"" + column.name() + "\").type(...).using(...)"));
        }
    }

    private boolean leadsTo(Casts next) {
        boolean always = this == next || this == TEXT || this == ANY || next == TEXT || next == ANY;
        return always || INTO.getOrDefault(this, Set.of()).contains(next);
    }

    private static final class Reader implements DataType.Visitor<Casts> {
        @Override
        public Casts simple(SimpleType type) {
            return switch (type) {
                case INTEGER -> Casts.INTEGER;
                case SMALL_INTEGER, BIG_INTEGER, REAL, DOUBLE_PRECISION -> NUMBER;
                case TEXT -> Casts.TEXT;
                case BOOL -> BOOLEAN;
                case DATE -> Casts.DATE;
                case BINARY -> BYTES;
                case UUID -> Casts.UUID;
                case JSON -> Casts.JSON;
            };
        }

        @Override
        public Casts string(StringType type) {
            return Casts.TEXT;
        }

        @Override
        public Casts decimal(DecimalType type) {
            return NUMBER;
        }

        @Override
        public Casts timestamp(TimestampType type) {
            return TIMESTAMP;
        }

        @Override
        public Casts time(TimeType type) {
            return TIME;
        }

        /** A text on SQLite, which is looked up among its values. */
        @Override
        public Casts enumeration(EnumerationType type) {
            return ANY;
        }

        @Override
        public Casts named(NamedType type) {
            return ANY;
        }
    }
}
