package dev.furrow.migrate.offline;

import dev.furrow.database.client.ScriptClient;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Heads;
import dev.furrow.migrate.Stamper;
import dev.furrow.revision.Purge;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.StampPlan;
import dev.furrow.script.RevisionScripts;
import dev.furrow.sql.SqlSyntax;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Writes a stamp, as {@link Stamper} would do it. What was edited since it was applied, and which rows a purge takes out that no
 * script defines, only a database knows: of these it journals nothing.
 */
final class ScriptStamp {
    private final ScriptClient client;
    private final ScriptRecords records;
    private final RevisionScripts scripts;
    private final SqlSyntax syntax;

    ScriptStamp(ScriptClient client, Deployment deployment, RevisionScripts scripts, SqlSyntax syntax) {
        this.client = client;
        this.records = new ScriptRecords(client, deployment);
        this.scripts = scripts;
        this.syntax = syntax;
    }

    String text(StampPlan plan, Purge purge) {
        StringBuilder text = new StringBuilder();
        text.append(client.opening()).append(client.begin()).append(client.room());
        switch (purge) {
            case YES -> text.append(records.purge());
            case NO -> text.append(records.requireAt(plan.from()));
        }
        text.append(records.requireWidth(plan.added()));
        text.append(records.changes(plan.removed(), plan.added()));
        for (Revision revision : journalled(plan)) {
            text.append(records.stamped(scripts.script(revision.id()), syntax));
        }
        text.append(client.commit());
        text.append('\n').append(client.say("Now at " + Heads.text(plan.to())));
        return text.append(client.closing()).toString();
    }

    private Set<Revision> journalled(StampPlan plan) {
        Set<Revision> revisions = new LinkedHashSet<>(plan.marked());
        revisions.addAll(plan.unmarked());
        if (revisions.isEmpty()) {
            for (RevisionId id : plan.to()) {
                revisions.add(scripts.graph().revision(id));
            }
        }
        return revisions;
    }
}
