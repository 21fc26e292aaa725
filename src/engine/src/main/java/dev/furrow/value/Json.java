package dev.furrow.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;

/** JSON as its parser and its writer are set up here: a value may be as long as a column can hold. */
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(1 << 20)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private static final JsonFactory WITH_WORDS =
            FACTORY.rebuild().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private Json() {}

    public static JsonParser parser(Reader text) throws IOException {
        return FACTORY.createParser(text);
    }

    public static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** Returns a parser to which {@code NaN}, {@code Infinity} and {@code -Infinity} are numbers, which JSON has no words for. */
    public static JsonParser parserOfAllNumbers(String text) throws IOException {
        return WITH_WORDS.createParser(text);
    }

    public static JsonGenerator writer(Writer target) throws IOException {
        return FACTORY.createGenerator(target);
    }

    /** Returns the value that {@code parser} stands at, with numbers written as they are, and leaves it at the value's end. */
    public static String text(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator writer = writer(text)) {
            copy(parser, writer);
        }
        return text.toString();
    }

    /** Writes the value that {@code parser} stands at, with numbers written as they are, and leaves it at the value's end. */
    public static void copy(JsonParser parser, JsonGenerator writer) throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token.isNumeric()) {
                writer.writeNumber(parser.getText());
            } else {
                writer.copyCurrentEvent(parser);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
    }

    /** Requires that {@code text} is one value of JSON that PostgreSQL's jsonb keeps. */
    static void requireOneValue(String text) throws UnfitValueException {
        try (JsonParser parser = parser(text)) {
            if (parser.nextToken() == null) {
                throw new UnfitValueException("is no JSON");
            }
            requireTexts(parser);
            if (parser.nextToken() != null) {
                throw new UnfitValueException("is more than one value of JSON");
            }
        } catch (IOException e) {
            throw UnfitValueException.because("is no JSON", e);
        }
    }

    /** Reads the value that {@code parser} stands at. */
    private static void requireTexts(JsonParser parser) throws IOException, UnfitValueException {
        int depth = 0;
        do {
            switch (parser.currentToken()) {
                case START_ARRAY, START_OBJECT -> depth++;
                case END_ARRAY, END_OBJECT -> depth--;
                case FIELD_NAME, VALUE_STRING -> TextValues.requireText(parser.getText());
                default -> {}
            }
        } while (depth > 0 && parser.nextToken() != null);
    }

    /** Returns {@code text} as a string of JSON, in quotes. */
    public static String string(String text) {
        StringWriter written = new StringWriter();
        try (JsonGenerator writer = writer(written)) {
            writer.writeString(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return written.toString();
    }
}
