package dev.furrow.migrate.status;

import dev.furrow.database.LockHolder;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.InDoubt;
import dev.furrow.migrate.plan.AppliedScripts;
import dev.furrow.revision.Current;
import dev.furrow.revision.History;
import dev.furrow.revision.RecordedRevision;
import dev.furrow.revision.RecordedRun;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionState;
import dev.furrow.revision.RevisionView;
import dev.furrow.revision.ScriptState;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.RevisionRange;
import dev.furrow.revision.target.Target;
import dev.furrow.script.RevisionScripts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What version table and journal say of the revisions, as they were at one moment. Version rows that no script knows hinder no
 * one from reading: {@link #current} lists them, and the rest of the graph is shown as the other rows have it.
 */
public final class Records {
    private final RevisionScripts scripts;
    private final Set<RevisionId> rows;
    private final Set<RevisionId> known = new HashSet<>();
    private final AppliedScripts applied;
    private final Optional<Current.HalfDone> halfDone;
    /** Of revisions that no script defines. */
    private final Map<RevisionId, String> downgrades = new HashMap<>();

    private Records(
            RevisionScripts scripts,
            Set<RevisionId> rows,
            AppliedScripts applied,
            Optional<Current.HalfDone> halfDone) {
        this.halfDone = halfDone;
        this.scripts = scripts;
        this.rows = rows;
        this.applied = applied;
        for (RevisionId row : rows) {
            if (scripts.graph().contains(row)) {
                known.add(row);
            }
        }
    }

    /** Reads version table and journal; whichever isn't there counts as empty. */
    public static Records read(ApplicationDatabase database, RevisionScripts scripts) {
        Set<RevisionId> rows = database.heads();
        database.requireNoneElsewhere();
        try {
            AppliedScripts applied = AppliedScripts.read(database, scripts);
            Optional<Current.HalfDone> halfDone =
                    database.journal().inDoubt(database.jdbc()).map(doubt -> halfDone(database, doubt));
            Records records = new Records(scripts, rows, applied, halfDone);
            for (RevisionId row : rows) {
                if (!records.known.contains(row)) {
                    records.downgrades.put(row, database.journal().downgrade(database.jdbc(), row));
                }
            }
            return records;
        } catch (SQLException e) {
            throw database.system().error(e).after("can't read the journal", e);
        }
    }

    private static Current.HalfDone halfDone(ApplicationDatabase database, InDoubt doubt) {
        String holder = database.lockHolder().map(LockHolder::toString).orElse("");
        return new Current.HalfDone(doubt.revision(), doubt.statement().number() + 1, doubt.at(), holder);
    }

    /** Returns where the database is. */
    public Current current() {
        RevisionGraph graph = scripts.graph();
        Set<RevisionId> heads = graph.headIds();
        List<Current.Row> named = new ArrayList<>();
        rows.forEach(row -> named.add(row(row, heads)));
        List<Current.Row> implied = new ArrayList<>();
        for (RevisionView tip : graph.current(known)) {
            if (!known.contains(tip.id())) {
                implied.add(row(tip.id(), heads));
            }
        }
        int pending = known.equals(rows) ? graph.size() - graph.applied(known).size() : 0;
        return new Current(named, implied, pending, heads.size(), halfDone);
    }

    private Current.Row row(RevisionId id, Set<RevisionId> heads) {
        Revision revision = scripts.graph().find(id).orElse(null);
        return new Current.Row(
                id,
                revision,
                heads.contains(id),
                run(id),
                downgrades.getOrDefault(id, "").lines().toList());
    }

    private @Nullable RecordedRun run(RevisionId id) {
        return applied.row(id)
                .map(row -> new RecordedRun(
                        row.at(), row.who(), row.milliseconds() < 0 ? null : Duration.ofMillis(row.milliseconds())))
                .orElse(null);
    }

    /** Returns what lies in a range, newest first. */
    public History history(RevisionRange range) {
        return new History(recorded(scripts.graph().history(range, known)), current());
    }

    /** Returns what {@code target} names; nothing for base. */
    public List<RecordedRevision> show(Target target) {
        return recorded(scripts.graph().show(target, known));
    }

    /** Returns all revisions, in the order in which they would run. */
    public List<RecordedRevision> all() {
        return recorded(scripts.graph().views(known));
    }

    private List<RecordedRevision> recorded(List<RevisionView> views) {
        List<RecordedRevision> recorded = new ArrayList<>(views.size());
        for (RevisionView view : views) {
            recorded.add(recorded(view));
        }
        return recorded;
    }

    private RecordedRevision recorded(RevisionView view) {
        // The journal keeps rows of revisions that were downgraded since.
        return view.state() == RevisionState.PENDING
                ? new RecordedRevision(view, ScriptState.NOT_RECORDED, null)
                : new RecordedRevision(view, applied.state(scripts.script(view.id())), run(view.id()));
    }
}
