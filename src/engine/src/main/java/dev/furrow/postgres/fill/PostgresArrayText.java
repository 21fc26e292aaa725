package dev.furrow.postgres.fill;

import dev.furrow.schema.TableColumn;
import dev.furrow.value.DeclaredType;
import dev.furrow.value.ValueType;

/** Arrays as JSON, each in the way in which {@link PostgresArray} makes the same array of it. */
final class PostgresArrayText {
    private PostgresArrayText() {}

    /**
     * Returns what is selected of a column for a file that has arrays of its own.
     *
     * @param quoted the column's name as SQL has it
     */
    static String expression(TableColumn column, String quoted) {
        DeclaredType type = DeclaredType.parse(column.baseType());
        if (!type.isArray()) {
            return quoted + "::text";
        }
        // JSON's arrays have no bounds, which the array's own notation begins with.
        String literal = "pg_catalog.to_json(" + quoted + "::text)";
        return "(CASE WHEN pg_catalog.starts_with(" + quoted + "::text, '[') THEN " + literal + " ELSE "
                + array(type.element(), quoted, literal) + " END)::text";
    }

    private static String array(DeclaredType element, String quoted, String literal) {
        return switch (ValueType.of(element).kind()) {
            // An array of JSON would be read as a dimension, and its null as NULL.
            case JSON -> literal;
            // What to_json makes an object of, or whatever a cast of the type's own to json says.
            case UNKNOWN, ENUMERATION, ARRAY -> "pg_catalog.to_json(" + quoted + "::text[])";
            case SMALL_INTEGER,
                    INTEGER,
                    BIG_INTEGER,
                    DECIMAL,
                    REAL,
                    DOUBLE_PRECISION,
                    TEXT,
                    BOOLEAN,
                    DATE,
                    TIME,
                    TIME_WITH_ZONE,
                    TIMESTAMP,
                    TIMESTAMP_WITH_ZONE,
                    INTERVAL,
                    BYTES,
                    UUID,
                    RANGE,
                    SHAPE -> "pg_catalog.to_json(" + quoted + ")";
        };
    }
}
