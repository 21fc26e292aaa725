package dev.furrow.operation.validation;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Column;
import dev.furrow.schema.ColumnChange;
import dev.furrow.schema.DataType;
import dev.furrow.schema.DefaultValue;
import dev.furrow.schema.EnumerationType;
import dev.furrow.schema.NamedType;
import dev.furrow.schema.SimpleType;
import dev.furrow.value.DefaultFit;

/** Refuses a column that contradicts itself. */
final class ColumnValidation {
    private ColumnValidation() {}

    static void require(Column column) {
        IdentifierRules.require(column.name());
        requireNames(column.type());
        if (column.isIdentity() && !(column.defaultValue() instanceof DefaultValue.None)) {
            throw new FurrowException(
                    "column \"" + column.name() + "\" is numbered by the database: it can't have a default");
        }
        if (column.isIdentity() && !mayBeNumbered(column.type())) {
            throw new FurrowException(
                    Diagnostic.of("column \"" + column.name() + "\" can't be numbered: its type holds no whole numbers")
                            .noting("smallInteger(), integer() and bigInteger() do."));
        }
        DefaultFit.require(column.name(), column.type(), column.defaultValue());
    }

    static void require(ColumnChange change) {
        change.type().ifPresent(type -> {
            requireNames(type);
            change.defaultValue().ifPresent(value -> DefaultFit.require(change.column(), type, value));
        });
    }

    /** An enum type's values are names to PostgreSQL. */
    static void require(EnumerationType type) {
        IdentifierRules.require(type.name());
        type.values().forEach(IdentifierRules::require);
    }

    private static void requireNames(DataType type) {
        if (type instanceof EnumerationType enumeration) {
            require(enumeration);
        }
    }

    private static boolean mayBeNumbered(DataType type) {
        return type == SimpleType.SMALL_INTEGER
                || type == SimpleType.INTEGER
                || type == SimpleType.BIG_INTEGER
                || type instanceof NamedType;
    }
}
