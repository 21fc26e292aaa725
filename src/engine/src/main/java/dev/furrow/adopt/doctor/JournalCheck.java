package dev.furrow.adopt.doctor;

import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.database.LockHolder;
import dev.furrow.error.Advice;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.InDoubt;
import dev.furrow.migrate.plan.AppliedScripts;
import dev.furrow.migrate.plan.InDoubtException;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.script.RevisionScript;
import dev.furrow.script.RevisionScripts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the journal says of steps that ended half-way, and of scripts that were edited since they were applied. */
final class JournalCheck {
    private final RevisionScripts scripts;

    JournalCheck(RevisionScripts scripts) {
        this.scripts = scripts;
    }

    Finding look(ApplicationDatabase database) throws SQLException {
        Optional<InDoubt> doubt = database.journal().inDoubt(database.jdbc());
        return doubt.isPresent() ? halfDone(database, doubt.get()) : edited(database);
    }

    /** Says what the next run would say. */
    private Finding halfDone(ApplicationDatabase database, InDoubt doubt) throws SQLException {
        RevisionGraph graph = scripts.graph();
        Optional<LockHolder> holder = database.lockHolder();
        if (holder.isPresent()) {
            return Finding.of(
                    HealthCheck.JOURNAL,
                    Level.WARNING,
                    InDoubtException.underWay(doubt, holder.get(), graph).diagnostic());
        }
        List<Advice> inTheWay = database.system()
                .beforeAnotherTry(
                        database.jdbc(), database.schema(), doubt.statement().text());
        Set<RevisionId> known = new TreeSet<>(database.heads());
        known.removeIf(id -> !graph.contains(id));
        return Finding.of(
                HealthCheck.JOURNAL,
                Level.PROBLEM,
                InDoubtException.of(doubt, inTheWay, graph, known).diagnostic());
    }

    private Finding edited(ApplicationDatabase database) throws SQLException {
        List<String> edited = new ArrayList<>();
        for (RevisionScript script : editedScripts(database)) {
            edited.add(script.file().name());
        }
        return edited.isEmpty()
                ? Finding.ok(HealthCheck.JOURNAL, "no step ended half-way, no applied script was edited")
                : new Finding(
                        HealthCheck.JOURNAL,
                        Level.WARNING,
                        "scripts were edited since they were applied",
                        edited,
                        List.of(Advice.run("See which, and when:", "migrate:history")
                                .with("verbose", "true")),
                        null);
    }

    /** What a revision without a script did nobody can compare. */
    private List<RevisionScript> editedScripts(ApplicationDatabase database) throws SQLException {
        Set<RevisionId> known = database.heads();
        return known.stream().allMatch(scripts.graph()::contains)
                ? AppliedScripts.read(database, scripts).edited(known)
                : List.of();
    }
}
