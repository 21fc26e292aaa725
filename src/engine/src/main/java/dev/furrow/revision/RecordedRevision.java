package dev.furrow.revision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A revision with its place in the graph, its script, and what the journal says of it. */
public final class RecordedRevision {
    private final RevisionView view;
    private final ScriptState scriptState;
    private final @Nullable RecordedRun run;

    /**
     * Puts them together.
     *
     * @param run null if it isn't applied, or the journal doesn't say
     */
    public RecordedRevision(RevisionView view, ScriptState scriptState, @Nullable RecordedRun run) {
        this.view = view;
        this.scriptState = scriptState;
        this.run = run;
    }

    /** Returns the revision and what is around it. */
    public RevisionView view() {
        return view;
    }

    public RevisionId id() {
        return view.id();
    }

    /** Returns whether the database has it. */
    public boolean isApplied() {
        return view.state() != RevisionState.PENDING;
    }

    /** Returns the name of its file as messages show it. */
    public String file() {
        return view.revision().place().file();
    }

    /** Returns whether the script was edited since. */
    public ScriptState scriptState() {
        return scriptState;
    }

    /** Returns when it was applied; empty if it isn't, or the journal doesn't say. */
    public Optional<Instant> appliedAt() {
        return Optional.ofNullable(run).map(RecordedRun::at);
    }

    /** Returns how long it ran; empty if it isn't applied, was stamped, or the journal doesn't say. */
    public Optional<Duration> appliedIn() {
        return Optional.ofNullable(run).flatMap(RecordedRun::took);
    }

    /** Returns who applied it; empty if it isn't, or the journal doesn't say. */
    public Optional<String> appliedBy() {
        return Optional.ofNullable(run).flatMap(RecordedRun::who);
    }
}
