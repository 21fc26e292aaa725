package dev.furrow.migrate.plan;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Journal;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.ScriptState;
import dev.furrow.revision.UnknownRevisionException;
import dev.furrow.revision.target.Goal;
import dev.furrow.script.RevisionScript;
import dev.furrow.script.RevisionScripts;
import dev.furrow.sql.SqlSyntax;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the journal knows of revisions that a database has, against what their scripts say now. */
public final class AppliedScripts {
    private final RevisionScripts scripts;
    private final SqlSyntax syntax;
    private final Map<RevisionId, Journal.Applied> journal;

    private AppliedScripts(RevisionScripts scripts, SqlSyntax syntax, Map<RevisionId, Journal.Applied> journal) {
        this.scripts = scripts;
        this.syntax = syntax;
        this.journal = journal;
    }

    /** Reads the journal; one that isn't there knows nothing. */
    public static AppliedScripts read(ApplicationDatabase database, RevisionScripts scripts) throws SQLException {
        return new AppliedScripts(
                scripts, database.dialect().syntax(), database.journal().applied(database.jdbc()));
    }

    /** Returns what the journal says of a revision, which may have been downgraded since. */
    public Optional<Journal.Applied> row(RevisionId revision) {
        return Optional.ofNullable(journal.get(revision));
    }

    /** Returns the failure with what the journal knows of the revision that no script defines. */
    public FurrowException explained(UnknownRevisionException unknown) {
        return row(unknown.wanted())
                .map(row -> unknown.noting("It was applied at " + row.at()
                                + (row.who().isEmpty() ? "" : " by " + row.who())
                                + (row.message().isEmpty() ? "." : ": " + row.message()))
                        .advising(back(row)))
                .orElse(unknown);
    }

    private static List<Advice> back(Journal.Applied row) {
        return row.hasDowngrade()
                ? List.of(Advice.run("To undo it as the journal says:", "migrate:downgrade")
                        .with("fromJournal", true))
                : List.of();
    }

    /** Returns what became of an applied revision's script. */
    public ScriptState state(RevisionScript script) {
        Journal.Applied row = journal.get(script.revision().id());
        if (row == null || row.checksum().isEmpty()) {
            return ScriptState.NOT_RECORDED;
        }
        return isEdited(script, row) ? ScriptState.EDITED : ScriptState.AS_APPLIED;
    }

    private boolean isEdited(RevisionScript script, Journal.Applied row) {
        return !script.rawChecksum().equals(row.rawChecksum())
                && !script.checksum(syntax).equals(row.checksum());
    }

    /** Returns the scripts of what {@code heads} have applied whose tokens are others now. */
    public List<RevisionScript> edited(Set<RevisionId> heads) {
        List<RevisionScript> edited = new ArrayList<>();
        for (Revision revision : scripts.graph().applied(heads)) {
            RevisionScript script = scripts.script(revision.id());
            if (state(script) == ScriptState.EDITED) {
                edited.add(script);
            }
        }
        return edited;
    }

    /**
     * Warns of scripts that were edited since they were applied.
     *
     * @throws FurrowException instead, if warnings are errors
     */
    void check(Set<RevisionId> heads, boolean strict, RunProgress progress) {
        List<RevisionScript> edited = edited(heads);
        if (strict && !edited.isEmpty()) {
            throw refused(edited);
        }
        edited.forEach(script -> progress.warned(warning(script)));
    }

    private FurrowException refused(List<RevisionScript> edited) {
        Diagnostic warning = warning(edited.get(0));
        List<String> others = new ArrayList<>();
        for (RevisionScript script : edited.subList(1, edited.size())) {
            others.add(script.file().name());
        }
        if (!others.isEmpty()) {
            warning = warning.noting("So " + (others.size() == 1 ? "was " : "were ") + String.join(", ", others) + ".");
        }
        return new FurrowException(warning.noting("Nothing was run: strict is set."));
    }

    private Diagnostic warning(RevisionScript script) {
        Revision revision = script.revision();
        String when = row(revision.id()).map(row -> " (" + row.at() + ")").orElse("");
        return Diagnostic.of(script.file().name() + " was edited since revision " + revision.title() + " was applied"
                        + when + "; databases that have it differ from new ones.")
                .advising(Goal.STAMP.to("Put the change in a revision of its own, or accept it here:", "current"));
    }
}
