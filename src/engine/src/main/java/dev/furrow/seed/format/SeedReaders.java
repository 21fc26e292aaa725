package dev.furrow.seed.format;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileTrouble;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.format.csv.CsvSeeds;
import dev.furrow.seed.format.json.JsonSeeds;
import dev.furrow.seed.format.script.JavaSeeds;
import dev.furrow.seed.format.script.SqlSeeds;
import dev.furrow.seed.format.yaml.YamlSeeds;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedReader;
import dev.furrow.seed.model.SeedSink;
import dev.furrow.sql.SqlStatement;
import dev.furrow.value.SeedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The formats, by the endings of their files. */
public final class SeedReaders {
    private final Map<String, SeedReader> byEnding = new TreeMap<>();
    private final JavaSeeds java;

    public SeedReaders(SqlSeeds sql, JavaSeeds java) {
        this.java = java;
        byEnding.put("csv", new CsvSeeds());
        byEnding.put("json", new JsonSeeds());
        byEnding.put("jsonl", new JsonSeeds());
        byEnding.put("ndjson", new JsonSeeds());
        byEnding.put("yaml", new YamlSeeds());
        byEnding.put("yml", new YamlSeeds());
        byEnding.put("sql", sql);
        byEnding.put("java", java);
    }

    /** Tells whether a file is a seed: whether its ending is one that is read. */
    public boolean areFor(SeedFile file) {
        return byEnding.containsKey(file.ending());
    }

    /** Tells whether a seed may be read ahead and again, as {@link SeedReader#isRepeatable} says. */
    public boolean isRepeatable(Seed seed) {
        return of(seed.file()).isRepeatable();
    }

    /** Tells whether a seed brings rows and nothing else, rather than statements or what a program does. */
    public boolean isOfRows(Seed seed) {
        return of(seed.file()).isOfRows();
    }

    /** Tells whether all rows of a seed have the same columns. */
    public boolean hasOneShape(Seed seed) {
        return of(seed.file()).hasOneShape();
    }

    /** Compiles those of {@code seeds} that are programs, in one task; runs none. */
    public void requireProgramsCompile(List<Seed> seeds) {
        List<SeedFile> programs = new ArrayList<>();
        for (Seed seed : seeds) {
            if (of(seed.file()) == java) {
                programs.add(seed.file());
            }
        }
        java.compile(programs);
    }

    public SeedHeader header(SeedFile file) {
        try {
            return of(file).header(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Hands a seed's content to {@code sink}, as {@link SeedReader#read} does; of a file with several, that of its own table. */
    public void read(Seed seed, SeedSink sink) {
        SeedFile file = seed.file();
        try {
            of(file).read(file, seed.part().isEmpty() ? sink : new Part(seed.part(), sink));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private SeedReader of(SeedFile file) {
        SeedReader reader = byEnding.get(file.ending());
        if (reader == null) {
            throw new IllegalArgumentException("no format of " + file);
        }
        return reader;
    }

    private static FurrowException unreadable(SeedFile file, IOException cause) {
        String what = Files.exists(file.path()) ? "can't be read: " + FileTrouble.words(cause) : "is gone";
        return new FurrowException(Diagnostic.of(Place.of(file.shown()), what), cause);
    }

    /** Lets through the rows of one table. */
    private record Part(String table, SeedSink sink) implements SeedSink {
        @Override
        public void bytes(long count) {
            sink.bytes(count);
        }

        @Override
        public boolean table(String name, int line) {
            return name.equals(table) && sink.table(name, line);
        }

        @Override
        public void columns(List<String> names, int line) {
            sink.columns(names, line);
        }

        @Override
        public boolean row(SeedRow row) {
            return sink.row(row);
        }

        @Override
        public boolean statement(SqlStatement statement) {
            return sink.statement(statement);
        }
    }
}
