package dev.furrow.model;

import dev.furrow.schema.Column;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DecimalType;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.SimpleType;
import dev.furrow.schema.StringType;
import dev.furrow.schema.TimeType;
import dev.furrow.schema.TimestampType;
import dev.furrow.schema.Unique;
import dev.furrow.sql.Quoting;
import java.util.Optional;

/** What rows that are there can get in a new column that may not be NULL: the value that means least, where the type has one. */
final class RowValue implements DataType.Visitor<Optional<String>> {
    private RowValue() {}

    /** Returns it as SQL; empty where each row needs a value of its own, or no value means nothing. */
    static Optional<String> of(Column column) {
        boolean isOwn = column.constraints().stream().anyMatch(RowValue::tellsRowsApart);
        return isOwn ? Optional.empty() : column.type().accept(new RowValue());
    }

    private static boolean tellsRowsApart(Constraint constraint) {
        return constraint instanceof Unique || constraint instanceof PrimaryKey || constraint instanceof ForeignKey;
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
