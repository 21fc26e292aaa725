package dev.furrow.seed.format.yaml;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.format.HeaderComment;
import dev.furrow.seed.format.NamedRows;
import dev.furrow.seed.format.SeedErrors;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedReader;
import dev.furrow.seed.model.SeedSink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 in UTF-8: a sequence of rows, each a mapping, or a mapping of such sequences under their tables' names. Lines that
 * begin with {@code # } at the file's beginning are the header comment.
 */
public final class YamlSeeds implements SeedReader {
    /** What is done with a file's events. */
    private interface Reading<T> {
        T read(YamlEvents events);
    }

    @Override
    public SeedHeader header(SeedFile file) throws IOException {
        SeedHeader said = comment(file);
        List<SeedHeader.NamedTable> tables = open(file, file.open(), events -> tables(file, events));
        return tables.isEmpty() ? said : said.byTable(tables);
    }

    private static SeedHeader comment(SeedFile file) throws IOException {
        try (BufferedReader text = file.open()) {
            return SeedHeader.of(HeaderComment.skip(text), file.place(1));
        }
    }

    /** Returns the tables of a mapping; none if the file is a sequence. */
    private static List<SeedHeader.NamedTable> tables(SeedFile file, YamlEvents events) {
        Set<String> names = new HashSet<>();
        List<SeedHeader.NamedTable> tables = new ArrayList<>();
        events.begin();
        if (!events.isMapping()) {
            return tables;
        }
        events.next();
        while (!events.isEnd()) {
            int line = events.line();
            String name = events.key();
            if (!names.add(name)) {
                throw new FurrowException(
                        file.place(line),
                        "table \"" + name + "\" stands twice",
                        Advice.say("Put its rows into one sequence."));
            }
            tables.add(new SeedHeader.NamedTable(name, line));
            events.skip();
        }
        if (tables.isEmpty()) {
            throw new FurrowException(
                    Place.of(file.shown()), "names no table", Advice.literal("It holds them by name:", "users:"));
        }
        return tables;
    }

    @Override
    public void read(SeedFile file, SeedSink sink) throws IOException {
        open(file, file.open(sink), events -> {
            new YamlRows(file, events, new NamedRows(file, sink)).read();
            return file;
        });
    }

    private static <T> T open(SeedFile file, Reader opened, Reading<T> reading) throws IOException {
        try (Reader text = opened) {
            return reading.read(new YamlEvents(file, text));
        } catch (YamlEngineException e) {
            throw failure(file, e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static FurrowException failure(SeedFile file, YamlEngineException failure) throws IOException {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException unreadable) {
            throw unreadable;
        }
        int line = 0;
        String what = String.valueOf(failure.getMessage());
        if (failure instanceof MarkedYamlEngineException marked) {
            line = marked.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            what = marked.getProblem();
        }
        return new FurrowException(
                Diagnostic.of(file.place(line), "is not YAML: " + SeedErrors.firstLine(what)), failure);
    }
}
