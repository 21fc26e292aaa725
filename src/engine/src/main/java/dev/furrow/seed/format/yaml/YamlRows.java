package dev.furrow.seed.format.yaml;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
import java.io.StringWriter;

/** Reads rows from the events of a YAML file. */
final class YamlRows {
    private final SeedFile file;
    private final SeedPart part;
    private final YamlEvents events;
    private final NamedRows rows;

    YamlRows(SeedFile file, SeedPart part, YamlEvents events, SeedSink sink) {
        this.file = file;
        this.part = part;
        this.events = events;
        this.rows = new NamedRows(file, sink);
    }

    /** Reads all; the events stand before the document. */
    void read() {
        events.begin();
        if (!part.isWhole()) {
            table();
            return;
        }
        rows.table("", events.line());
        if (sequence("a file is a sequence of rows, or a mapping of tables")) {
            events.end();
        }
    }

    private void table() {
        events.next();
        rows.table(part.table(), events.line());
        events.key();
        if (!isNull()) {
            sequence("the rows of a table are a sequence");
        }
    }

    /** A table's name with nothing after it has no rows. */
    private boolean isNull() {
        return events.isScalar() && YamlScalar.of(events.scalar()) == Cell.NULL;
    }

    /** Reads up to the sequence's end, and returns whether more is wanted. */
    private boolean sequence(String rule) {
        if (!events.isSequence()) {
            throw notA(rule);
        }
        events.next();
        boolean more = true;
        while (more && !events.isEnd()) {
            more = row();
            if (more) {
                events.next();
            }
        }
        return more;
    }

    private boolean row() {
        if (!events.isMapping()) {
            throw notA("a row is a mapping");
        }
        rows.begin(events.line());
        events.next();
        while (!events.isEnd()) {
            int line = events.line();
            SeedRow row = rows.cell(events.key(), line);
            value(row);
            events.next();
        }
        return rows.end();
    }

    private void value(SeedRow row) {
        int line = events.line();
        if (!events.isScalar()) {
            row.add(Cell.NESTED, nested(), line);
            return;
        }
        Cell cell = YamlScalar.of(events.scalar());
        if (cell == Cell.NULL) {
            row.addNull(line);
        } else {
            row.add(cell, YamlScalar.text(events.scalar()), line);
        }
    }

    private String nested() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.writer(text)) {
            write(json);
        } catch (StreamConstraintsException e) {
            throw new FurrowException(Diagnostic.of(file.place(events.line()), "is nested deeper than 1000 levels"), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** Writes the value where the events stand, and leaves them at its end. */
    private void write(JsonGenerator json) throws IOException {
        if (events.isScalar()) {
            YamlScalar.write(events.scalar(), json);
            return;
        }
        boolean mapping = events.isMapping();
        if (mapping) {
            json.writeStartObject();
        } else {
            json.writeStartArray();
        }
        events.next();
        while (!events.isEnd()) {
            if (mapping) {
                json.writeFieldName(events.key());
            }
            write(json);
            events.next();
        }
        if (mapping) {
            json.writeEndObject();
        } else {
            json.writeEndArray();
        }
    }

    private FurrowException notA(String rule) {
        String found = events.isMapping() ? "a mapping" : events.isSequence() ? "a sequence" : "a single value";
        return new FurrowException(
                file.place(events.line()),
                rule + ", and this is " + found,
                Advice.literal("A row begins with a dash:", "- username: Demo"));
    }
}
