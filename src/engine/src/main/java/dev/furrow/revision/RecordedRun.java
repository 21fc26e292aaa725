package dev.furrow.revision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a revision was last applied, by whom, and how long that took, as the journal has it. */
public final class RecordedRun {
    private final Instant at;
    private final String who;
    private final @Nullable Duration took;

    /**
     * Takes what the journal says.
     *
     * @param who the database's user and the system's; empty if nobody is known
     * @param took null if it was stamped, or nobody knows
     */
    public RecordedRun(Instant at, String who, @Nullable Duration took) {
        this.at = at;
        this.who = who;
        this.took = took;
    }

    public Instant at() {
        return at;
    }

    /** Returns who did it, if that is known. */
    public Optional<String> who() {
        return who.isEmpty() ? Optional.empty() : Optional.of(who);
    }

    /** Returns how long it took; empty if it was stamped, or nobody knows. */
    public Optional<Duration> took() {
        return Optional.ofNullable(took);
    }
}
