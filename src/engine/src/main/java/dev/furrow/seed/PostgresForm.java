package dev.furrow.seed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** How a value has to be written for PostgreSQL to read it as one of a column's type. */
enum PostgresForm {
    /** As the file has it: the server reads it as the type says. */
    AS_IS,
    BYTES,
    JSON,
    ARRAY,
    TIME,
    TIME_WITH_ZONE;

    /** Returns the form for a type as {@code format_type} names it. */
    static PostgresForm of(String type) {
        if (type.endsWith("[]")) {
            return ARRAY;
        }
        if (type.startsWith("time")) {
            return type.endsWith("with time zone") ? TIME_WITH_ZONE : TIME;
        }
        return switch (type) {
            case "bytea" -> BYTES;
            case "json", "jsonb" -> JSON;
            default -> AS_IS;
        };
    }

    /** Returns what is sent for a value. */
    String text(Cell cell, String value) throws UnfitValueException {
        return switch (this) {
            case AS_IS -> value;
            case BYTES -> Bytes.text(Bytes.of(value));
            case JSON -> cell == Cell.STRING ? Json.string(value) : value;
            case ARRAY -> isJsonArray(cell, value) ? array(value) : value;
            case TIME -> withoutOffset(value);
            case TIME_WITH_ZONE -> TimeText.isNumeric(value) && !TimeText.hasOffset(value) ? value + "+00" : value;
        };
    }

    private static String withoutOffset(String value) throws UnfitValueException {
        // The server would pass over an offset without a word.
        TimeText.requireNoOffset(value);
        return value;
    }

    /** PostgreSQL's own form begins with a brace, or with bounds: {@code [0:1]={a,b}}. */
    private static boolean isJsonArray(Cell cell, String value) {
        return cell == Cell.NESTED || (value.startsWith("[") && !value.contains("]={"));
    }

    private static String array(String json) throws UnfitValueException {
        try (JsonParser parser = Json.parser(json)) {
            StringBuilder literal = new StringBuilder();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnfitValueException("is no array");
            }
            array(parser, literal);
            return literal.toString();
        } catch (IOException e) {
            throw UnfitValueException.because("is no array, neither of JSON nor PostgreSQL's {a,b}", e);
        }
    }

    private static void array(JsonParser parser, StringBuilder literal) throws IOException {
        char before = '{';
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            literal.append(before);
        }
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            literal.append(before);
            before = ',';
            switch (parser.currentToken()) {
                case START_ARRAY -> array(parser, literal);
                case VALUE_NULL -> literal.append("NULL");
                case START_OBJECT -> quoted(Json.text(parser), literal);
                default -> quoted(parser.getText(), literal);
            }
            parser.nextToken();
        }
        literal.append('}');
    }

    private static void quoted(String text, StringBuilder literal) {
        literal.append('"')
                .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }
}
