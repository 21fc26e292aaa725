package dev.furrow.seed.format.yaml;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.seed.format.HeaderComment;
import dev.furrow.seed.format.NamedTables;
import dev.furrow.seed.format.SeedErrors;
import dev.furrow.seed.format.SeedReader;
import dev.furrow.seed.format.SeedSink;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedPart;
import dev.furrow.text.Utf8Offsets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 in UTF-8: a sequence of rows, each a mapping, or a mapping of such sequences under their tables' names. Lines that
 * begin with {@code # } at the file's beginning are the header comment.
 */
public final class YamlSeeds implements SeedReader {
    @Override
    public Content content() {
        return Content.ROWS;
    }

    @Override
    public SeedHeader header(SeedFile file) throws IOException {
        SeedHeader said = comment(file);
        try (Reader text = file.open()) {
            return said.with(parts(file, new YamlEvents(file, SeedPart.WHOLE, text)));
        } catch (YamlEngineException e) {
            throw failure(file, SeedPart.WHOLE, e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static SeedHeader comment(SeedFile file) throws IOException {
        try (BufferedReader text = file.open()) {
            return SeedHeader.of(HeaderComment.skip(text), file.place(1));
        }
    }

    /** Returns the tables of a mapping; none if the file is a sequence. */
    private static List<SeedPart> parts(SeedFile file, YamlEvents events) throws IOException {
        events.begin();
        if (!events.isMapping()) {
            return List.of();
        }
        NamedTables tables = new NamedTables(file, "sequence");
        String before = events.before();
        boolean isFlow = events.isFlow();
        events.next();
        while (!events.isEnd()) {
            long place = isFlow ? events.place() : events.placeOfLine();
            int line = events.line();
            tables.add(events.key(), line, place);
            events.skip();
        }
        tables.requireSome("users:");
        events.end();
        return tables.parts(before, Utf8Offsets.Unit.CODE_POINTS);
    }

    @Override
    public void read(SeedFile file, SeedPart part, SeedSink sink) throws IOException {
        try (Reader text = file.open(part, sink::bytes)) {
            new YamlRows(file, part, new YamlEvents(file, part, text), sink).read();
        } catch (YamlEngineException e) {
            throw failure(file, part, e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static FurrowException failure(SeedFile file, SeedPart part, YamlEngineException failure)
            throws IOException {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException unreadable) {
            throw unreadable;
        }
        int line = 0;
        String what = String.valueOf(failure.getMessage());
        if (failure instanceof MarkedYamlEngineException marked) {
            line = marked.getProblemMark()
                    .map(mark -> part.line(mark.getLine() + 1))
                    .orElse(0);
            what = marked.getProblem();
        }
        return new FurrowException(
                Diagnostic.of(file.place(line), "is not YAML: " + SeedErrors.firstLine(what)), failure);
    }
}
