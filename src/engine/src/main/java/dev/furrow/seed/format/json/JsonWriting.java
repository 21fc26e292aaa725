package dev.furrow.seed.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.furrow.seed.format.RowWriter;
import dev.furrow.value.Json;
import dev.furrow.value.SeedRow;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes an array of rows, one a line. */
public final class JsonWriting implements RowWriter {
    private final Writer file;
    private final List<String> columns;
    private final JsonGenerator json;

    public JsonWriting(Writer file, List<String> columns) throws IOException {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.json = Json.writer(file);
        json.setPrettyPrinter(new MinimalPrettyPrinter(",\n"));
        file.write("[\n");
    }

    @Override
    public void row(SeedRow row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i));
            value(row, i);
        }
        json.writeEndObject();
    }

    private void value(SeedRow row, int index) throws IOException {
        String text = String.valueOf(row.value(index));
        switch (row.cell(index)) {
            case NULL -> json.writeNull();
            case WORD -> json.writeRawValue(text);
            case NESTED -> nested(text);
            default -> json.writeString(text);
        }
    }

    private void nested(String text) throws IOException {
        try (JsonParser parser = Json.parser(text)) {
            parser.nextToken();
            Json.copy(parser, json);
        }
    }

    @Override
    public void close() throws IOException {
        json.flush();
        file.write("\n]\n");
    }
}
