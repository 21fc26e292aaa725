package dev.furrow.postgres.fill;

import dev.furrow.schema.TableColumn;
import dev.furrow.value.Cell;
import dev.furrow.value.DeclaredType;
import dev.furrow.value.UnfitValueException;
import dev.furrow.value.ValueType;

/** How a value has to be written for PostgreSQL to read it as one of a column's type. */
interface PostgresForm {
    /** Returns what is sent for a value. */
    String text(Cell cell, String value) throws UnfitValueException;

    /** Returns whether a value is seen at once to be sent as it is: most are, and cost no more than this look. */
    boolean isSentAsItIs(char[] text, int from, int to);

    static PostgresForm of(TableColumn column) {
        return of(DeclaredType.parse(column.baseType()));
    }

    /** Returns what is known of a type by its name: nothing of one that somebody made, see {@link PostgresForms}. */
    static PostgresForm of(DeclaredType type) {
        return switch (ValueType.of(type).kind()) {
            case ARRAY -> array(type, of(type.element()));
            case RANGE -> new PostgresRange(bounds(type.name()));
            case BYTES -> ScalarForm.BYTES;
            case JSON -> ScalarForm.JSON;
            case DATE -> ScalarForm.DATE;
            case TIME -> ScalarForm.TIME;
            case TIME_WITH_ZONE -> ScalarForm.TIME_WITH_ZONE;
            case TIMESTAMP -> ScalarForm.TIMESTAMP;
            case TIMESTAMP_WITH_ZONE -> ScalarForm.TIMESTAMP_WITH_ZONE;
            case SMALL_INTEGER, INTEGER, BIG_INTEGER -> ScalarForm.INTEGER;
            case DECIMAL, REAL, DOUBLE_PRECISION -> ScalarForm.NUMBER;
            case TEXT, BOOLEAN, INTERVAL, UUID, SHAPE, ENUMERATION, UNKNOWN -> ScalarForm.ANY;
        };
    }

    /** Returns the form of an array whose elements have the form {@code element}. */
    static PostgresForm array(DeclaredType type, PostgresForm element) {
        return new PostgresArray(element, type.name().equals("box") ? ';' : ',');
    }

    /** Returns the form of a range's bounds, by the name of the range's type. */
    private static PostgresForm bounds(String range) {
        return switch (range) {
            case "int4range", "int4multirange", "int8range", "int8multirange" -> ScalarForm.INTEGER;
            case "numrange", "nummultirange" -> ScalarForm.NUMBER;
            case "daterange", "datemultirange" -> ScalarForm.DATE;
            case "tsrange", "tsmultirange" -> ScalarForm.TIMESTAMP;
            case "tstzrange", "tstzmultirange" -> ScalarForm.TIMESTAMP_WITH_ZONE;
            default -> ScalarForm.ANY;
        };
    }
}
