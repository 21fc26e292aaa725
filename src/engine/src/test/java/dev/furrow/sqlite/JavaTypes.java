package dev.furrow.sqlite;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import java.util.Locale;

/** Types as an author writes them. */
final class JavaTypes implements DataType.Visitor<String> {
    @Override
    public String simple(SimpleType type) {
        String[] words = type.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0] + (words.length < 2 ? "" : Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1))
                + "()";
    }

    @Override
    public String string(StringType type) {
        return "string(" + type.length() + ")";
    }

    @Override
    public String decimal(DecimalType type) {
        return "decimal(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String timestamp(TimestampType type) {
        return "timestamp()" + (type.withZone() ? ".withTimeZone()" : "");
    }

    @Override
    public String time(TimeType type) {
        return "time()" + (type.withZone() ? ".withTimeZone()" : "");
    }

    @Override
    public String enumeration(EnumerationType type) {
        return "enumeration(" + JavaValues.text(type.name().name()) + ", " + JavaValues.texts(type.values()) + ")";
    }

    @Override
    public String named(NamedType type) {
        return "type(" + JavaValues.text(type.word()) + ")";
    }
}
