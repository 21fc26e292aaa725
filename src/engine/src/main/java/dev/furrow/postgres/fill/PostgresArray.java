package dev.furrow.postgres.fill;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.furrow.value.Cell;
import dev.furrow.value.Json;
import dev.furrow.value.UnfitValueException;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Arrays: JSON's become PostgreSQL's, whose own notation stays as it is.
 *
 * @param element how each of their values has to be written
 */
record PostgresArray(PostgresForm element) implements PostgresForm {
    /** PostgreSQL's own form begins with a brace, or with bounds: {@code [0:1]={a,b}}. */
    private static final Pattern BOUNDS = Pattern.compile("(?:\\[[+-]?[0-9]+:[+-]?[0-9]+])+=\\{");

    @Override
    public String text(Cell cell, String value) throws UnfitValueException {
        boolean isJson = cell == Cell.NESTED
                || (value.startsWith("[") && !BOUNDS.matcher(value).lookingAt());
        return isJson ? literal(value) : value;
    }

    private String literal(String json) throws UnfitValueException {
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

    private void array(JsonParser parser, StringBuilder literal) throws IOException, UnfitValueException {
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
                case START_OBJECT -> quoted(element.text(Cell.NESTED, Json.text(parser)), literal);
                case VALUE_STRING -> quoted(element.text(Cell.STRING, parser.getText()), literal);
                default -> quoted(element.text(Cell.WORD, parser.getText()), literal);
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
