package dev.furrow.postgres;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;

/**
 * How a column's values are converted where nobody says it, with a blank in front. Without a word PostgreSQL converts between
 * numbers and into text alone; a cast converts what text says, too. Into {@code varchar} there is none: it would cut off silently.
 */
final class Cast implements DataType.Visitor<String> {
    private final String column;
    private final PostgresWords words;

    Cast(String column, PostgresWords words) {
        this.column = column;
        this.words = words;
    }

    private String to(DataType type) {
        return " USING " + column + "::" + words.type(type);
    }

    @Override
    public String simple(SimpleType type) {
        return type == SimpleType.TEXT ? "" : to(type);
    }

    @Override
    public String string(StringType type) {
        return "";
    }

    @Override
    public String decimal(DecimalType type) {
        return to(type);
    }

    @Override
    public String timestamp(TimestampType type) {
        return to(type);
    }

    @Override
    public String time(TimeType type) {
        return to(type);
    }

    @Override
    public String enumeration(EnumerationType type) {
        return " USING " + column + "::text::" + words.type(type);
    }

    @Override
    public String named(NamedType type) {
        return "";
    }
}
