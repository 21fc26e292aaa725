package dev.furrow.seed.load;

import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.plan.SeedProgress;
import java.io.IOException;
import java.nio.file.Files;

/** Counts the rows and bytes of one seed while it is read, and tells of them now and then. */
final class LoadProgress {
    private static final int OFTEN = 1 << 12;

    private final Seed seed;
    private final SeedProgress listener;
    private final long size;
    private long rows;
    private long bytes;

    LoadProgress(Seed seed, SeedProgress listener) {
        this.seed = seed;
        this.listener = listener;
        this.size = size(seed.file());
    }

    private static long size(SeedFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            return 0;
        }
    }

    void bytes(long count) {
        bytes += count;
    }

    /** Returns the number of the row that comes now, from 1. */
    long next() {
        rows++;
        if (rows % OFTEN == 0) {
            listener.advanced(seed, rows, bytes, size);
        }
        return rows;
    }
}
