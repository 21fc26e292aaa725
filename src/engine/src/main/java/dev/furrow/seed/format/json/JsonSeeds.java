package dev.furrow.seed.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.format.NamedRows;
import dev.furrow.seed.format.SeedErrors;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedReader;
import dev.furrow.seed.model.SeedSink;
import dev.furrow.value.Json;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * JSON in UTF-8: an array of rows, each an object; an object of such arrays under their tables' names; or, as JSON lines have it,
 * rows one after the other.
 */
public final class JsonSeeds implements SeedReader {
    /** What the parser says to those who set it up. */
    private static final Pattern PARSERS_WORDS =
            Pattern.compile(" \\(not recognized as one since [^)]*\\)|: enable `[^`]*` to allow|, from `[^`]*`");

    /** What is done with a file's parser, which stands before the first token. */
    private interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }

    @Override
    public SeedHeader header(SeedFile file) throws IOException {
        SeedHeader plain = SeedHeader.of(List.of(), file.place(1));
        return isOfTables(file) ? plain.byTable(open(file, file.open(), parser -> tables(file, parser))) : plain;
    }

    @Override
    public void read(SeedFile file, SeedSink sink) throws IOException {
        boolean ofTables = isOfTables(file);
        NamedRows rows = new NamedRows(file, sink);
        open(file, file.open(sink), parser -> {
            new JsonRows(file, parser, rows).read(ofTables);
            return file;
        });
    }

    private static <T> T open(SeedFile file, Reader opened, Reading<T> reading) throws IOException {
        try (Reader text = opened;
                JsonParser parser = Json.parser(text)) {
            return reading.read(parser);
        } catch (JsonProcessingException e) {
            throw notJson(file, e);
        }
    }

    /** Tells whether a file holds an object of tables: its first value is an array, which a row of .jsonl may have as well. */
    private static boolean isOfTables(SeedFile file) throws IOException {
        if (isOfLines(file)) {
            return false;
        }
        return open(file, file.open(), parser -> {
            if (parser.nextToken() == null) {
                throw new FurrowException(
                        Place.of(file.shown()),
                        "is empty",
                        Advice.literal("A table without rows is an empty array:", "[]"));
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return false;
            }
            return parser.nextToken() == JsonToken.END_OBJECT || parser.nextToken() == JsonToken.START_ARRAY;
        });
    }

    private static boolean isOfLines(SeedFile file) {
        return !file.ending().equals("json");
    }

    private static List<SeedHeader.NamedTable> tables(SeedFile file, JsonParser parser) throws IOException {
        Set<String> names = new HashSet<>();
        List<SeedHeader.NamedTable> tables = new ArrayList<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!names.add(name)) {
                throw new FurrowException(
                        file.place(line(parser)),
                        "table \"" + name + "\" stands twice",
                        Advice.say("Put its rows into one array."));
            }
            tables.add(new SeedHeader.NamedTable(name, line(parser)));
            parser.nextToken();
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            throw new FurrowException(Diagnostic.of(file.place(line(parser)), "something follows the object of tables")
                    .noting("A file holds one.", "Of rows one after the other, none begins with an array."));
        }
        if (tables.isEmpty()) {
            throw new FurrowException(
                    Place.of(file.shown()),
                    "names no table",
                    Advice.literal("It holds them by name:", "{\"users\": [...]}"));
        }
        return tables;
    }

    static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static FurrowException notJson(SeedFile file, JsonProcessingException cause) {
        int line = cause.getLocation() == null ? 0 : cause.getLocation().getLineNr();
        return new FurrowException(
                Diagnostic.of(
                        file.place(Math.max(line, 0)),
                        "is not JSON: "
                                + SeedErrors.firstLine(PARSERS_WORDS
                                        .matcher(cause.getOriginalMessage())
                                        .replaceAll(""))),
                cause);
    }
}
