package dev.furrow.migrate.plan;

import dev.furrow.error.Diagnostic;
import dev.furrow.journal.Journal;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.target.Goal;
import dev.furrow.script.RevisionScript;
import dev.furrow.script.RevisionScripts;
import dev.furrow.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds scripts that say something else than when they were applied. */
public final class EditedScripts {
    private final RevisionScripts scripts;
    private final SqlSyntax syntax;
    private final Map<RevisionId, Journal.Applied> journal;

    public EditedScripts(RevisionScripts scripts, Map<RevisionId, Journal.Applied> journal, SqlSyntax syntax) {
        this.syntax = syntax;
        this.scripts = scripts;
        this.journal = journal;
    }

    /** Returns those of the {@code applied} revisions whose script has other tokens now. */
    List<RevisionScript> among(Collection<Revision> applied) {
        List<RevisionScript> edited = new ArrayList<>();
        for (Revision revision : applied) {
            RevisionScript script = scripts.script(revision.id());
            if (state(script) == ScriptState.EDITED) {
                edited.add(script);
            }
        }
        return edited;
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

    /** Returns the warning about an edited script. */
    Diagnostic warning(RevisionScript script) {
        Revision revision = script.revision();
        Journal.Applied row = journal.get(revision.id());
        String when = row == null ? "" : " (" + row.at() + ")";
        return Diagnostic.of(script.file().name() + " was edited since revision " + revision.title() + " was applied"
                        + when + "; databases that have it differ from new ones.")
                .advising(Goal.STAMP.to("Put the change in a revision of its own, or accept it here:", "current"));
    }
}
