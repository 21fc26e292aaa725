package dev.furrow.run;

import dev.furrow.error.FurrowException;
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
final class AppliedScripts {
    private final OpenDatabase database;
    private final RevisionScripts scripts;
    private final Map<RevisionId, Journal.Applied> journal;
    private final boolean strict;

    AppliedScripts(OpenDatabase database, RevisionScripts scripts, boolean strict) throws SQLException {
        this.database = database;
        this.scripts = scripts;
        this.journal = database.journal().applied(database.jdbc());
        this.strict = strict;
    }

    /** Returns the failure with what the journal knows of the revision that no script defines. */
    FurrowException explained(UnknownRevisionException unknown) {
        Journal.Applied row = journal.get(unknown.wanted());
        String[] lines = String.valueOf(unknown.getMessage()).split("\n", -1);
        List<String> more = new ArrayList<>();
        if (row != null) {
            more.add("It was applied at " + row.at() + (row.who().isEmpty() ? "" : " by " + row.who())
                    + (row.message().isEmpty() ? "." : ": " + row.message()));
        }
        for (int i = 1; i < lines.length; i++) {
            more.add(lines[i].strip());
        }
        return new FurrowException(null, lines[0], more, unknown);
    }

    /** Returns the scripts of applied revisions that were edited since. */
    List<RevisionScript> edited(Set<RevisionId> heads) {
        return edits().among(scripts.graph().applied(heads));
    }

    private EditedScripts edits() {
        return new EditedScripts(scripts, journal, database.product());
    }

    /**
     * Warns of scripts that were edited since they were applied.
     *
     * @throws FurrowException instead, if warnings are errors
     */
    void check(Set<RevisionId> heads, RunProgress progress) {
        for (RevisionScript script : edited(heads)) {
            String warning = edits().warning(script);
            if (strict) {
                throw new FurrowException(warning, List.of("Nothing was run: furrow.strict is set."));
            }
            progress.warned(warning);
        }
    }
}
