package dev.furrow.schema;

import dev.furrow.error.FurrowException;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a sequence counts. What isn't set is the database's own choice: from 1, by 1, as far as the type reaches. A value: each
 * method returns other numbers.
 */
public record Numbers(Map<Setting, Long> settings, boolean cycles) {
    /** What can be set. */
    public enum Setting {
        START,
        INCREMENT,
        MIN,
        MAX,
        CACHE
    }

    /** The database's own choice. */
    public static final Numbers PLAIN = new Numbers(Map.of(), false);

    public Numbers {
        settings = Map.copyOf(settings);
        if (settings.getOrDefault(Setting.INCREMENT, 1L) == 0) {
            throw new FurrowException("numbers that increment by 0 never change");
        }
        if (settings.getOrDefault(Setting.CACHE, 1L) < 1) {
            throw new FurrowException("a cache of " + settings.get(Setting.CACHE) + " numbers holds none");
        }
        long least = settings.getOrDefault(Setting.MIN, Long.MIN_VALUE);
        long most = settings.getOrDefault(Setting.MAX, Long.MAX_VALUE);
        if (least > most) {
            throw new FurrowException("numbers from " + least + " up to " + most + " are none");
        }
        long start = settings.getOrDefault(Setting.START, least);
        if (start < least) {
            throw new FurrowException("numbers from " + least + " can't start at " + start);
        }
        if (start > most) {
            throw new FurrowException("numbers up to " + most + " can't start at " + start);
        }
    }

    public Numbers startingAt(long first) {
        return with(Setting.START, first);
    }

    public Numbers incrementingBy(long step) {
        return with(Setting.INCREMENT, step);
    }

    public Numbers from(long smallest) {
        return with(Setting.MIN, smallest);
    }

    public Numbers upTo(long largest) {
        return with(Setting.MAX, largest);
    }

    /** Returns the same numbers, of which each connection takes {@code count} at a time. */
    public Numbers caching(long count) {
        return with(Setting.CACHE, count);
    }

    /** Returns the same numbers, beginning again after the last one. */
    public Numbers cycling() {
        return new Numbers(settings, true);
    }

    private Numbers with(Setting setting, long value) {
        Map<Setting, Long> all = new EnumMap<>(Setting.class);
        all.putAll(settings);
        all.put(setting, value);
        return new Numbers(all, cycles);
    }
}
