package dev.furrow.model;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import java.util.Locale;

/** The word by which a type stands in for one that its database doesn't have: {@code .on(SQLITE, "text")}. */
final class StandInWord implements DataType.Visitor<String> {
    private StandInWord() {}

    /** Returns the word of a type that was read where it stands in. */
    static String of(DataType type) {
        return type.accept(new StandInWord());
    }

    @Override
    public String simple(SimpleType type) {
        return switch (type) {
            case SMALL_INTEGER -> "smallint";
            case INTEGER -> "integer";
            case BIG_INTEGER -> "bigint";
            case TEXT -> "text";
            case BOOL -> "boolean";
            case DATE -> "date";
            case REAL -> "real";
            case DOUBLE_PRECISION -> "double precision";
            case BINARY -> "blob";
            case UUID -> "uuid text";
            case JSON -> "json text";
        };
    }

    @Override
    public String string(StringType type) {
        return "varchar(" + type.length() + ")";
    }

    @Override
    public String decimal(DecimalType type) {
        return "decimal(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String timestamp(TimestampType type) {
        return type.withZone() ? "timestamp with time zone" : "timestamp";
    }

    @Override
    public String time(TimeType type) {
        return type.withZone() ? "time with time zone" : "time";
    }

    @Override
    public String enumeration(EnumerationType type) {
        return "text";
    }

    @Override
    public String named(NamedType type) {
        return type.word().toLowerCase(Locale.ROOT);
    }
}
