package dev.furrow.postgres.seed;

import dev.furrow.schema.TableColumn;
import dev.furrow.value.Bytes;
import dev.furrow.value.Cell;
import dev.furrow.value.Json;
import dev.furrow.value.TimeText;
import dev.furrow.value.UnfitValueException;

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
        return of(column.baseType());
    }

    private static PostgresForm of(String type) {
        if (type.endsWith("[]")) {
            return new PostgresArray(of(type.substring(0, type.length() - 2)));
        }
        return switch (type) {
            case "bytea" -> BYTES;
            case "json", "jsonb" -> JSON;
            case "date" -> DATE;
            default -> ofTime(type);
        };
    }

    /** Precision stands in the middle of these names: {@code timestamp(3) without time zone}. */
    private static PostgresForm ofTime(String type) {
        boolean zoned = type.endsWith("with time zone");
        if (type.startsWith("timestamp")) {
            return zoned ? AS_IS : TIMESTAMP;
        }
        if (type.startsWith("time")) {
            return zoned ? TIME_WITH_ZONE : TIME;
        }
        return AS_IS;
    }
}
