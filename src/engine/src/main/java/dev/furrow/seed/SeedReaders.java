package dev.furrow.seed;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The formats, by the endings of their files. */
final class SeedReaders {
    private static final Set<String> UNREAD = Set.of("json", "jsonl", "yaml", "yml", "java");

    private final Map<String, SeedReader> byEnding = new TreeMap<>();

    SeedReaders(SqlSeeds sql) {
        byEnding.put("csv", new CsvSeeds());
        byEnding.put("sql", sql);
    }

    /**
     * Tells whether a file is a seed: whether its ending is one that is read.
     *
     * @throws FurrowException if it is a seed in a format that this version has no reader for: to pass it over would leave a table
     *     empty without a word
     */
    boolean areFor(SeedFile file) {
        if (UNREAD.contains(file.ending())) {
            throw new FurrowException(
                    Place.of(file.shown()),
                    "this version reads no seeds in ." + file.ending(),
                    List.of("Write it as .csv or .sql; a file that is no seed gets a name that begins with _."));
        }
        return byEnding.containsKey(file.ending());
    }

    SeedHeader header(SeedFile file) {
        try {
            return of(file).header(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Hands a file's content to {@code sink}, as {@link SeedReader#read} does. */
    void read(SeedFile file, SeedSink sink) {
        try {
            of(file).read(file, sink);
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
        String what = Files.exists(file.path()) ? "can't be read: " + cause.getMessage() : "is gone";
        return new FurrowException(Place.of(file.shown()), what, List.of(), cause);
    }
}
