package dev.furrow.database;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who holds a lock, and since when if that is known. */
public final class LockHolder {
    private static final String SINCE = "furrow since ";

    private final String who;
    private final @Nullable Instant since;
    private final String ending;

    private LockHolder(String who, @Nullable Instant since, String ending) {
        this.who = who;
        this.since = since;
        this.ending = ending;
    }

    /** Returns a holder who took it at {@code since}, of which the seconds count. */
    public static LockHolder of(String who, Instant since) {
        return new LockHolder(who, since.truncatedTo(ChronoUnit.SECONDS), "");
    }

    /** Returns a holder of whom only a few words are known. */
    public static LockHolder of(String who) {
        return new LockHolder(who, null, "");
    }

    /** Reads what {@link #words} wrote; empty if it is something else. */
    public static Optional<LockHolder> parse(String words) {
        int blank = words.indexOf(' ', SINCE.length());
        if (!words.startsWith(SINCE) || blank < 0) {
            return Optional.empty();
        }
        try {
            Instant since = Instant.parse(words.substring(SINCE.length(), blank));
            return Optional.of(new LockHolder(words.substring(blank + 1).strip(), since, ""));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Returns the same holder, whom a command ends. */
    public LockHolder endedBy(String command) {
        return new LockHolder(who, since, command);
    }

    /** Returns the command that ends it, for a shell or the database; empty if none is known. */
    public String ending() {
        return ending;
    }

    /** Returns {@code furrow since 2026-11-21T06:49:00Z deploy@web-1}: what stands where others look. */
    public String words() {
        return SINCE + since + " " + who;
    }

    /** Returns the words that came with the lock, {@code deploy@web-1}, or else what the database knows of its holder. */
    public String who() {
        return who;
    }

    /** Returns when it was taken, to the second. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** Returns {@code deploy@web-1 since 2026-11-21T06:49:00Z}. */
    @Override
    public String toString() {
        return since == null ? who : who + " since " + since;
    }
}
