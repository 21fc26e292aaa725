package dev.furrow.seed;

import dev.furrow.schema.TableColumn;

/** How a value has to be written for PostgreSQL to read it as one of a column's type. */
interface PostgresForm {
    /** As the file has it: the server reads it as the type says. */
    PostgresForm AS_IS = (cell, value) -> value;

    PostgresForm BYTES = (cell, value) -> Bytes.text(Bytes.of(value));

    PostgresForm JSON = (cell, value) -> cell == Cell.STRING ? Json.string(value) : value;

    /** The server would pass over an offset without a word. */
    PostgresForm TIME_WITHOUT_ZONE = (cell, value) -> {
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
        if (type.startsWith("time")) {
            return type.endsWith("with time zone") ? AS_IS : TIME_WITHOUT_ZONE;
        }
        return switch (type) {
            case "bytea" -> BYTES;
            case "json", "jsonb" -> JSON;
            default -> AS_IS;
        };
    }
}
