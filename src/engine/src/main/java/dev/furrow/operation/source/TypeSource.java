package dev.furrow.operation.source;

import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import java.util.TreeMap;

/** A type as {@code Ddl} makes it. */
final class TypeSource implements DataType.Visitor<String> {
    static String of(DataType type) {
        return type.accept(new TypeSource());
    }

    @Override
    public String simple(SimpleType type) {
        return switch (type) {
            case SMALL_INTEGER -> "smallInteger()";
            case INTEGER -> "integer()";
            case BIG_INTEGER -> "bigInteger()";
            case TEXT -> "text()";
            case BOOL -> "bool()";
            case DATE -> "date()";
            case REAL -> "real()";
            case DOUBLE_PRECISION -> "doublePrecision()";
            case BINARY -> "binary()";
            case UUID -> "uuid()";
            case JSON -> "json()";
        };
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
        return "enumeration(" + JavaLiterals.string(type.name().written()) + ", " + JavaLiterals.strings(type.values())
                + ")";
    }

    @Override
    public String named(NamedType type) {
        StringBuilder source = new StringBuilder("type(" + JavaLiterals.string(type.word()) + ")");
        new TreeMap<>(type.otherWords())
                .forEach((product, word) -> source.append(".on(")
                        .append(product)
                        .append(", ")
                        .append(JavaLiterals.string(word))
                        .append(')'));
        return source.toString();
    }
}
