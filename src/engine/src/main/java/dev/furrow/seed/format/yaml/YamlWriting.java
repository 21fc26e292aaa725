package dev.furrow.seed.format.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.furrow.seed.format.RowWriter;
import dev.furrow.value.Cell;
import dev.furrow.value.Json;
import dev.furrow.value.SeedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes a sequence of rows. */
public final class YamlWriting implements RowWriter {
    private static final ImplicitTuple IMPLICIT = new ImplicitTuple(true, true);

    private final List<String> columns;
    private final Emitter emitter;

    public YamlWriting(Writer file, List<String> columns) {
        this.columns = List.copyOf(columns);
        DumpSettings settings = DumpSettings.builder()
                .setSplitLines(false)
                .setMaxSimpleKeyLength(1024)
                .build();
        this.emitter = new Emitter(settings, new Lines(file));
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
    }

    @Override
    public void row(SeedRow row) throws IOException {
        begin(FlowStyle.BLOCK);
        for (int i = 0; i < columns.size(); i++) {
            text(columns.get(i));
            value(row, i);
        }
        emitter.emit(new MappingEndEvent());
    }

    private void value(SeedRow row, int index) throws IOException {
        String text = String.valueOf(row.value(index));
        switch (row.cell(index)) {
            case NULL -> scalar("null", ScalarStyle.PLAIN);
            case WORD -> scalar(text, ScalarStyle.PLAIN);
            case NESTED -> nested(text);
            default -> text(text);
        }
    }

    private void nested(String json) throws IOException {
        try (JsonParser parser = Json.parser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                event(token, parser);
            }
        }
    }

    private void event(JsonToken token, JsonParser parser) throws IOException {
        switch (token) {
            case START_OBJECT -> begin(FlowStyle.FLOW);
            case END_OBJECT -> emitter.emit(new MappingEndEvent());
            case START_ARRAY ->
                emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.FLOW));
            case END_ARRAY -> emitter.emit(new SequenceEndEvent());
            case FIELD_NAME, VALUE_STRING -> text(parser.getText());
            default -> scalar(parser.getText(), ScalarStyle.PLAIN);
        }
    }

    private void begin(FlowStyle style) {
        emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style));
    }

    /** A text that would be read as something else stands in quotes. */
    private void text(String text) {
        ScalarEvent plain = event(text, ScalarStyle.PLAIN);
        boolean isText = YamlScalar.of(plain) == Cell.STRING && !text.contains("\n");
        emitter.emit(isText ? plain : event(text, ScalarStyle.DOUBLE_QUOTED));
    }

    private void scalar(String text, ScalarStyle style) {
        emitter.emit(event(text, style));
    }

    private static ScalarEvent event(String text, ScalarStyle style) {
        return new ScalarEvent(Optional.empty(), Optional.empty(), IMPLICIT, text, style);
    }

    @Override
    public void close() {
        emitter.emit(new SequenceEndEvent());
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
    }

    private record Lines(Writer file) implements StreamDataWriter {
        @Override
        public void write(String text) {
            try {
                file.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void write(String text, int offset, int length) {
            try {
                file.write(text, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void flush() {
            // The file is flushed when it is closed.
        }
    }
}
