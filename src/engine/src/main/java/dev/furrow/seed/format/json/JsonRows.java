package dev.furrow.seed.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.seed.format.NamedRows;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.value.Cell;
import dev.furrow.value.Json;
import dev.furrow.value.SeedRow;
import java.io.IOException;
import java.util.Locale;

/** Reads rows from where a parser stands. */
final class JsonRows {
    private final SeedFile file;
    private final JsonParser parser;
    private final NamedRows rows;

    JsonRows(SeedFile file, JsonParser parser, NamedRows rows) {
        this.file = file;
        this.parser = parser;
        this.rows = rows;
    }

    /** Reads all; the parser stands before the first token. */
    void read(boolean ofTables) throws IOException {
        if (parser.nextToken() == null) {
            return;
        }
        if (ofTables) {
            tables();
        } else if (rows.table("", line())) {
            rows();
        }
    }

    private void tables() throws IOException {
        boolean more = true;
        while (more && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int line = line();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw notA("the rows of a table are an array");
            }
            if (rows.table(name, line)) {
                more = array();
            } else {
                parser.skipChildren();
            }
        }
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
        return JsonSeeds.line(parser);
    }
}
