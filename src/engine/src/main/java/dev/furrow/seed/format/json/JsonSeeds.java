package dev.furrow.seed.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.format.NamedTables;
import dev.furrow.seed.format.SeedErrors;
import dev.furrow.seed.format.SeedReader;
import dev.furrow.seed.format.SeedSink;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedPart;
import dev.furrow.text.Utf8Offsets;
import dev.furrow.value.Json;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * JSON in UTF-8: an array of rows, each an object; an object of such arrays under their tables' names; or, as JSON lines have it,
 * rows one after the other.
 */
public final class JsonSeeds implements SeedReader {
    private enum Shape {
        /** Any of them. */
        DOCUMENT,
        /** Rows one after the other, or an array of them. */
        LINES
    }

    /** What the parser says to those who set it up. */
    private static final Pattern PARSERS_WORDS =
            Pattern.compile(" \\(not recognized as one since [^)]*\\)|: enable `[^`]*` to allow|, from `[^`]*`");

    private final Shape shape;

    private JsonSeeds(Shape shape) {
        this.shape = shape;
    }

    /** Returns what reads files of one document, {@code .json}. */
    public static JsonSeeds document() {
        return new JsonSeeds(Shape.DOCUMENT);
    }

    /** Returns what reads files of a document a line, {@code .jsonl}. */
    public static JsonSeeds lines() {
        return new JsonSeeds(Shape.LINES);
    }

    @Override
    public Content content() {
        return Content.ROWS;
    }

    @Override
    public SeedHeader header(SeedFile file) throws IOException {
        SeedHeader plain = SeedHeader.of(List.of(), file.place(1));
        if (shape == Shape.LINES) {
            return plain;
        }
        try (Reader text = file.open();
                JsonParser parser = Json.parser(text)) {
            return plain.with(parts(file, parser));
        } catch (JsonProcessingException e) {
            throw notJson(file, SeedPart.WHOLE, e);
        }
    }

    /** Returns the tables of an object of tables, whose first value is an array; none of other files. */
    private static List<SeedPart> parts(SeedFile file, JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new FurrowException(
                    Place.of(file.shown()),
                    "is empty",
                    Advice.literal("A table without rows is an empty array:", "[]"));
        }
        NamedTables tables = new NamedTables(file, "array");
        if (first != JsonToken.START_OBJECT) {
            return List.of();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            long place = parser.currentTokenLocation().getCharOffset();
            int line = line(parser);
            String name = parser.currentName();
            boolean isFirst = tables.isEmpty();
            if (parser.nextToken() != JsonToken.START_ARRAY && isFirst) {
                return List.of();
            }
            tables.add(name, line, place);
            parser.skipChildren();
        }
        requireEnd(file, parser);
        tables.requireSome("{\"users\": [...]}");
        return tables.parts("{", Utf8Offsets.Unit.CHARACTERS);
    }

    private static void requireEnd(SeedFile file, JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new FurrowException(Diagnostic.of(file.place(line(parser)), "something follows the object of tables")
                    .noting("A file holds one.", "Of rows one after the other, none begins with an array."));
        }
    }

    @Override
    public void read(SeedFile file, SeedPart part, SeedSink sink) throws IOException {
        try (Reader text = file.open(part, sink::bytes);
                JsonParser parser = Json.parser(text)) {
            new JsonRows(file, part, parser, sink).read();
        } catch (JsonProcessingException e) {
            throw notJson(file, part, e);
        }
    }

    static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static FurrowException notJson(SeedFile file, SeedPart part, JsonProcessingException cause) {
        int line = cause.getLocation() == null ? 0 : cause.getLocation().getLineNr();
        String what = PARSERS_WORDS.matcher(cause.getOriginalMessage()).replaceAll("");
        return new FurrowException(
                Diagnostic.of(
                        file.place(line <= 0 ? 0 : part.line(line)), "is not JSON: " + SeedErrors.firstLine(what)),
                cause);
    }
}
