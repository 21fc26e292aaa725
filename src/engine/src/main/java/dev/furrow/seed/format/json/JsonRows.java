package dev.furrow.seed.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.seed.format.NamedRows;
import dev.furrow.seed.format.SeedSink;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedPart;
import dev.furrow.value.Cell;
import dev.furrow.value.Json;
import dev.furrow.value.SeedRow;
import java.io.IOException;
import java.util.Locale;

/** Reads the rows of a part. */
final class JsonRows {
    private final SeedFile file;
    private final SeedPart part;
    private final JsonParser parser;
    private final NamedRows rows;

    JsonRows(SeedFile file, SeedPart part, JsonParser parser, SeedSink sink) {
        this.file = file;
        this.part = part;
        this.parser = parser;
        this.rows = new NamedRows(file, sink);
    }

    /** Reads all; the parser stands before the first token. */
    void read() throws IOException {
        if (parser.nextToken() == null) {
            return;
        }
        if (part.isWhole()) {
            rows.table("", line());
            rows();
        } else {
            table();
        }
    }

    private void table() throws IOException {
        parser.nextToken();
        rows.table(part.table(), line());
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw notA("the rows of a table are an array");
        }
        array();
    }

    /** Reads an array of rows, or rows one after the other. */
    private void rows() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            boolean more = true;
            while (more && parser.currentToken() != null) {
                more = row();
                parser.nextToken();
            }
            return;
        }
        if (array() && parser.nextToken() != null) {
            throw new FurrowException(Diagnostic.of(file.place(line()), "something follows the array of rows")
                    .noting("A file holds one array."));
        }
    }

    /** Reads up to the array's end, and returns whether more is wanted. */
    private boolean array() throws IOException {
        boolean more = true;
        while (more && parser.nextToken() != JsonToken.END_ARRAY) {
            more = row();
        }
        return more;
    }

    private boolean row() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw notA("a row is an object");
        }
        rows.begin(line());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value(rows.cell(name, line()));
        }
        return rows.end();
    }

    private void value(SeedRow row) throws IOException {
        int line = line();
        switch (parser.currentToken()) {
            case VALUE_NULL -> row.addNull(line);
            case VALUE_STRING -> row.add(Cell.STRING, parser.getText(), line);
            case START_ARRAY, START_OBJECT -> row.add(Cell.NESTED, Json.text(parser), line);
            default -> row.add(Cell.WORD, parser.getText(), line);
        }
    }

    private FurrowException notA(String rule) {
        String found = String.valueOf(parser.currentToken()).toLowerCase(Locale.ROOT);
        return new FurrowException(
                file.place(line()),
                rule + ", and this is " + kind(found),
                Advice.say("[{\"id\": 1, \"username\": \"Demo\"}] are the rows of one table,"
                        + " {\"users\": [...], \"jokes\": [...]} those of several."));
    }

    private static String kind(String token) {
        if (token.startsWith("value_")) {
            return token.endsWith("null") ? "null" : "a single value";
        }
        return token.contains("array") ? "an array" : "an object";
    }

    private int line() {
        return part.line(JsonSeeds.line(parser));
    }
}
