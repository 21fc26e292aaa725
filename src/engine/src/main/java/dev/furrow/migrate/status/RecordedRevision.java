package dev.furrow.migrate.status;

import dev.furrow.journal.Journal;
import dev.furrow.migrate.plan.ScriptState;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionState;
import dev.furrow.revision.RevisionView;
import dev.furrow.script.RevisionScript;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A revision with its place in the graph, its script, and what the journal says of it. */
public final class RecordedRevision {
    private final RevisionView view;
    private final RevisionScript script;
    private final ScriptState scriptState;
    private final Journal.@Nullable Applied applied;

    RecordedRevision(
            RevisionView view, RevisionScript script, ScriptState scriptState, Journal.@Nullable Applied applied) {
        this.view = view;
        this.script = script;
        this.scriptState = scriptState;
        this.applied = applied;
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
        return script.file().name();
    }

    /** Returns the whole script. */
    public String text() {
        return script.file().text();
    }

    /** Returns whether the script was edited since. */
    public ScriptState scriptState() {
        return scriptState;
    }

    /** Returns when it was applied; empty if it isn't, or the journal doesn't say. */
    public Optional<Instant> appliedAt() {
        return Optional.ofNullable(applied).map(Journal.Applied::at);
    }

    /** Returns how long it ran; empty if it isn't applied, was stamped, or the journal doesn't say. */
    public Optional<Duration> appliedIn() {
        return Optional.ofNullable(applied)
                .filter(row -> row.milliseconds() >= 0)
                .map(row -> Duration.ofMillis(row.milliseconds()));
    }

    /** Returns who applied it; empty if it isn't, or the journal doesn't say. */
    public Optional<String> appliedBy() {
        return Optional.ofNullable(applied).map(Journal.Applied::who).filter(who -> !who.isEmpty());
    }
}
