package dev.furrow.migrate.plan;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Journal;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.UnknownRevisionException;
import dev.furrow.script.RevisionScript;
import dev.furrow.script.RevisionScripts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database knows of revisions that it has, against what the scripts say now. */
public final class AppliedScripts {
    private final ApplicationDatabase database;
    private final RevisionScripts scripts;
    private final Map<RevisionId, Journal.Applied> journal;
    private final boolean strict;

    public AppliedScripts(ApplicationDatabase database, RevisionScripts scripts, boolean strict) throws SQLException {
        this.database = database;
        this.scripts = scripts;
        this.journal = database.journal().applied(database.jdbc());
        this.strict = strict;
    }

    /** Returns the failure with what the journal knows of the revision that no script defines. */
    public FurrowException explained(UnknownRevisionException unknown) {
        Journal.Applied row = journal.get(unknown.wanted());
        if (row == null) {
            return unknown;
        }
        return unknown.noting("It was applied at " + row.at() + (row.who().isEmpty() ? "" : " by " + row.who())
                + (row.message().isEmpty() ? "." : ": " + row.message()));
    }

    /** Returns the scripts of applied revisions that were edited since. */
    public List<RevisionScript> edited(Set<RevisionId> heads) {
        return edits().among(scripts.graph().applied(heads));
    }

    private EditedScripts edits() {
        return new EditedScripts(scripts, journal, database.dialect().syntax());
    }

    /**
     * Warns of scripts that were edited since they were applied.
     *
     * @throws FurrowException instead, if warnings are errors
     */
    void check(Set<RevisionId> heads, RunProgress progress) {
        List<RevisionScript> edited = edited(heads);
        if (strict && !edited.isEmpty()) {
            throw refused(edited);
        }
        for (RevisionScript script : edited) {
            progress.warned(edits().warning(script));
        }
    }

    private FurrowException refused(List<RevisionScript> edited) {
        Diagnostic warning = edits().warning(edited.get(0));
        List<String> others = new ArrayList<>();
        for (RevisionScript script : edited.subList(1, edited.size())) {
            others.add(script.file().name());
        }
        if (!others.isEmpty()) {
            warning = warning.noting("So " + (others.size() == 1 ? "was " : "were ") + String.join(", ", others) + ".");
        }
        return new FurrowException(warning.noting("Nothing was run: furrow.strict is set."));
    }
}
