package dev.furrow.model;

import dev.furrow.schema.Check;
import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import dev.furrow.sql.Quoting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What rows that are there can get in a new column that may not be NULL: the value that means least, where the type has one. */
final class RowValue implements DataType.Visitor<Optional<String>> {
    private RowValue() {}

    /**
     * Returns it as SQL; empty where each row needs a value of its own, or no value means nothing.
     *
     * @param constraints those of its table
     */
    static Optional<String> of(Column column, List<Constraint> constraints) {
        Optional<String> value = column.type().accept(new RowValue());
        for (Constraint constraint : constraints) {
            if (!(constraint instanceof Check check)) {
                value = constraint.columns().contains(column.name()) ? Optional.empty() : value;
            } else if (mentions(check, column)) {
                return firstAllowed(check, column);
            }
        }
        return value;
    }

    private static boolean mentions(Check check, Column column) {
        return Pattern.compile("(?i)\\b" + Pattern.quote(column.name()) + "\\b")
                .matcher(check.expression())
                .find();
    }

    /** A list of values, or a range, begins with one that is allowed; of another condition that isn't known. */
    private static Optional<String> firstAllowed(Check check, Column column) {
        Matcher list = Pattern.compile("(?is)\"?" + Pattern.quote(column.name())
                        + "\"?\\s+(?:in\\s*\\(\\s*|between\\s+)('(?:[^']|'')*'|-?\\d+).*")
                .matcher(check.expression());
        return list.matches() ? Optional.of(list.group(1)) : Optional.empty();
    }

    @Override
    public Optional<String> simple(SimpleType type) {
        return switch (type) {
            case SMALL_INTEGER, INTEGER, BIG_INTEGER, REAL, DOUBLE_PRECISION -> Optional.of("0");
            case TEXT -> Optional.of("''");
            case BOOL -> Optional.of("FALSE");
            case DATE -> Optional.of("CURRENT_DATE");
            case BINARY, UUID, JSON -> Optional.empty();
        };
    }

    @Override
    public Optional<String> string(StringType type) {
        return Optional.of("''");
    }

    @Override
    public Optional<String> decimal(DecimalType type) {
        return Optional.of("0");
    }

    @Override
    public Optional<String> timestamp(TimestampType type) {
        return Optional.of("CURRENT_TIMESTAMP");
    }

    @Override
    public Optional<String> time(TimeType type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> enumeration(EnumerationType type) {
        return Optional.of(Quoting.literal(type.values().get(0)));
    }

    @Override
    public Optional<String> named(NamedType type) {
        return Optional.empty();
    }
}
