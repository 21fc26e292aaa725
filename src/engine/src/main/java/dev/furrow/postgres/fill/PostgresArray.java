package dev.furrow.postgres.fill;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.furrow.value.Cell;
import dev.furrow.value.Json;
import dev.furrow.value.UnfitValueException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Arrays: JSON's become PostgreSQL's, whose own notation keeps its shape.
 *
 * @param element how each of their values has to be written
 * @param delimiter what stands between two values in PostgreSQL's own notation
 */
record PostgresArray(PostgresForm element, char delimiter) implements PostgresForm {
    /** PostgreSQL's own form begins with a brace, or with bounds: {@code [0:1]={a,b}}. */
    private static final Pattern BOUNDS = Pattern.compile("\\s*(?:\\[[+-]?[0-9]+(?::[+-]?[0-9]+)?])+\\s*=\\s*(?=\\{)");

    private static final String NULL = "null";
    private static final String AFTER = "has something after its array";

    @Override
    public String text(Cell cell, String value) throws UnfitValueException {
        Matcher bounds = BOUNDS.matcher(value);
        int begin = bounds.lookingAt() ? bounds.end() : 0;
        boolean isJson =
                cell == Cell.NESTED || (begin == 0 && value.stripLeading().startsWith("["));
        return isJson ? ofJson(value) : value.substring(0, begin) + ofLiteral(value.substring(begin));
    }

    @Override
    public boolean isSentAsItIs(char[] text, int from, int to) {
        return false;
    }

    private String ofLiteral(String literal) throws UnfitValueException {
        PostgresLiteral values = new PostgresLiteral(literal, "{}" + delimiter);
        StringBuilder text = new StringBuilder();
        int copied = 0;
        while (element != ScalarForm.ANY && values.next()) {
            if (values.isQuoted() || !values.value().toLowerCase(Locale.ROOT).equals(NULL)) {
                String sent = element.text(Cell.PLAIN, values.value());
                if (!sent.equals(values.value())) {
                    text.append(literal, copied, values.start());
                    quoted(sent, text);
                    copied = values.end();
                }
            }
        }
        return text.append(literal, copied, literal.length()).toString();
    }

    private String ofJson(String json) throws UnfitValueException {
        try (JsonParser parser = Json.parserOfAllNumbers(json)) {
            StringBuilder literal = new StringBuilder();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnfitValueException("is no array");
            }
            array(parser, literal);
            requireEnd(parser);
            return literal.toString();
        } catch (IOException e) {
            throw UnfitValueException.because("is no array, neither of JSON nor PostgreSQL's {a,b}", e);
        }
    }

    private static void requireEnd(JsonParser parser) throws UnfitValueException {
        try {
            if (parser.nextToken() == null) {
                return;
            }
        } catch (IOException e) {
            throw UnfitValueException.because(AFTER, e);
        }
        throw new UnfitValueException(AFTER);
    }

    private void array(JsonParser parser, StringBuilder literal) throws IOException, UnfitValueException {
        char before = '{';
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            literal.append(before);
        }
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            literal.append(before);
            before = delimiter;
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
