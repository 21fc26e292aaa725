package dev.furrow.seed.format;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileErrors;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The formats that can be read, by the endings of their files. */
public final class SeedReaders {
    private final Map<String, SeedReader> byEnding;

    /**
     * Takes formats.
     *
     * @param byEnding by endings in lower case, without the dot
     */
    public SeedReaders(Map<String, SeedReader> byEnding) {
        this.byEnding = Map.copyOf(byEnding);
    }

    /** Returns whether a file is a seed: whether its ending is one that is read. */
    public boolean areFor(SeedFile file) {
        return byEnding.containsKey(file.ending());
    }

    public SeedReader.Content content(Seed seed) {
        return of(seed.file()).content();
    }

    /** Checks seeds that are about to be read, as {@link SeedReader#prepare} does. */
    public void prepare(List<Seed> seeds) {
        Map<SeedReader, List<SeedFile>> files = new LinkedHashMap<>();
        for (Seed seed : seeds) {
            files.computeIfAbsent(of(seed.file()), reader -> new ArrayList<>()).add(seed.file());
        }
        files.forEach(SeedReader::prepare);
    }

    public SeedHeader header(SeedFile file) {
        try {
            return of(file).header(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Hands a seed's content to {@code sink}, as {@link SeedReader#read} does. */
    public void read(Seed seed, SeedSink sink) {
        try {
            of(seed.file()).read(seed.file(), seed.part(), sink);
        } catch (IOException e) {
            throw unreadable(seed.file(), e);
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
        String what = Files.exists(file.path()) ? "can't be read: " + FileErrors.reason(cause) : "is gone";
        return new FurrowException(Diagnostic.of(Place.of(file.shown()), what), cause);
    }
}
