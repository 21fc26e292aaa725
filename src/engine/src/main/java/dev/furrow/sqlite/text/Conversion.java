package dev.furrow.sqlite.text;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import dev.furrow.value.ValueKind;
import dev.furrow.value.ValueType;

/** The value that a column of another type has where nobody says how it is converted: the one that PostgreSQL gives it. */
public final class Conversion implements DataType.Visitor<String> {
    private final String value;
    private final ValueType before;

    private Conversion(String value, ValueType before) {
        this.value = value;
        this.before = before;
    }

    /**
     * Returns the value as an expression, mostly {@code value} itself.
     *
     * @param before what it holds as it is
     */
    public static String of(String value, ValueType before, DataType type) {
        return type.accept(new Conversion(value, before));
    }

    @Override
    public String simple(SimpleType type) {
        return switch (type) {
            case TEXT -> text();
            case UUID -> "lower(" + value + ")";
            case BINARY -> "CAST(" + value + " AS BLOB)";
            case BOOL -> bool();
            case DATE -> before.kind().isMoment() ? "substr(" + timestamp(isZoned()) + ", 1, 10)" : value;
            case SMALL_INTEGER, INTEGER, BIG_INTEGER, REAL, DOUBLE_PRECISION, JSON -> value;
        };
    }

    /** As PostgreSQL reads them ("Boolean Type" in its manual). */
    private String bool() {
        if (before.kind() != ValueKind.TEXT) {
            return value;
        }
        return "CASE WHEN lower(trim(" + value
                + ")) IN ('t', 'tr', 'tru', 'true', 'y', 'ye', 'yes', 'on', '1') THEN 1 WHEN lower(trim(" + value
                + ")) IN ('f', 'fa', 'fal', 'fals', 'false', 'n', 'no', 'of', 'off', '0') THEN 0 ELSE " + value
                + " END";
    }

    private String text() {
        if (before.kind() == ValueKind.BOOLEAN) {
            return "CASE " + value + " WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE " + value + " END";
        }
        return before.scale() > 0
                ? "CASE WHEN " + value + " IS NOT NULL THEN printf('%." + before.scale() + "f', " + value + ") END"
                : value;
    }

    @Override
    public String string(StringType type) {
        return text();
    }

    @Override
    public String decimal(DecimalType type) {
        return value;
    }

    /** A day is its midnight. */
    @Override
    public String timestamp(TimestampType type) {
        boolean same = before.kind().isMoment() && isZoned() == type.withZone();
        if (before.kind() == ValueKind.DATE) {
            return value + " || ' 00:00:00" + (type.withZone() ? ".000Z'" : "'");
        }
        return same ? value : timestamp(type.withZone());
    }

    @Override
    public String time(TimeType type) {
        boolean parted = before.kind().isMoment() || before.kind() == ValueKind.TEXT;
        return parted && !type.withZone() ? Moments.time(value) : value;
    }

    private String timestamp(boolean withZone) {
        return isZoned() && !withZone ? Moments.inUtc(value) : Moments.timestamp(value, withZone);
    }

    private boolean isZoned() {
        return before.kind() == ValueKind.TIMESTAMP_WITH_ZONE;
    }

    @Override
    public String enumeration(EnumerationType type) {
        return value;
    }

    @Override
    public String named(NamedType type) {
        return value;
    }
}
