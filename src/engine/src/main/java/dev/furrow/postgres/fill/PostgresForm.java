package dev.furrow.postgres.fill;

import dev.furrow.schema.TableColumn;
import dev.furrow.value.Bytes;
import dev.furrow.value.Cell;
import dev.furrow.value.DeclaredType;
import dev.furrow.value.Json;
import dev.furrow.value.TimeText;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueType;

/** How a value has to be written for PostgreSQL to read it as one of a column's type. */
interface PostgresForm {
    /** As the file has it: the server reads it as the type says. */
    PostgresForm AS_IS = (cell, value) -> value;

    PostgresForm BYTES = (cell, value) -> Bytes.text(Bytes.of(value));

    PostgresForm JSON = (cell, value) -> cell == Cell.STRING ? Json.string(value) : value;

    // What a type has no room for, the server would pass over without a word.

    PostgresForm DATE = (cell, value) -> {
        TimeText.requireNoTime(value);
        return value;
    };

    PostgresForm TIME = (cell, value) -> {
        TimeText.requireNoDate(value);
        TimeText.requireNoOffset(value);
        return value;
    };

    PostgresForm TIME_WITH_ZONE = (cell, value) -> {
        TimeText.requireNoDate(value);
        return value;
    };

    PostgresForm TIMESTAMP = (cell, value) -> {
        TimeText.requireNoOffset(value);
        return value;
    };

    /** Returns what is sent for a value. */
    String text(Cell cell, String value) throws UnfitValueException;

    static PostgresForm of(TableColumn column) {
        return of(DeclaredType.parse(column.baseType()));
    }

    private static PostgresForm of(DeclaredType type) {
        return switch (ValueType.of(type).kind()) {
            case ARRAY -> new PostgresArray(of(type.element()));
            case BYTES -> BYTES;
            case JSON -> JSON;
            case DATE -> DATE;
            case TIME -> TIME;
            case TIME_WITH_ZONE -> TIME_WITH_ZONE;
            case TIMESTAMP -> TIMESTAMP;
            case SMALL_INTEGER,
                    INTEGER,
                    BIG_INTEGER,
                    DECIMAL,
                    REAL,
                    DOUBLE_PRECISION,
                    TEXT,
                    BOOLEAN,
                    TIMESTAMP_WITH_ZONE,
                    INTERVAL,
                    UUID,
                    RANGE,
                    SHAPE,
                    ENUMERATION,
                    UNKNOWN -> AS_IS;
        };
    }
}
