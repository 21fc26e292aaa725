package dev.furrow.migrate.offline;

import dev.furrow.database.client.ScriptClient;
import dev.furrow.error.Advice;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Heads;
import dev.furrow.journal.JournalEntry;
import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.step.StepRecords;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.revision.target.Goal;
import dev.furrow.script.RevisionScript;
import dev.furrow.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a script does to Furrow's own tables: what {@link StepRecords} does in a run. */
final class ScriptRecords {
    /** How many characters Alembic's version tables take. */
    private static final int NARROWEST = 32;

    /** About as many characters as a step's records have. */
    private static final int USUAL = 2048;

    private static final Advice CHANGED_BY_OTHERS =
            Advice.run("Somebody else changes it at the same time; look at it:", "migrate:current");

    private final ScriptClient client;
    private final String versionTable;
    private final String toolVersion;

    ScriptRecords(ScriptClient client, Deployment deployment) {
        this.client = client;
        this.versionTable = deployment.versionTable();
        this.toolVersion = deployment.toolVersion();
    }

    /** Returns what stops the script if the database isn't where the script begins. */
    String requireAt(Set<RevisionId> rows) {
        String table = client.versionTable();
        String condition = "(SELECT count(*) FROM " + table + ") = " + rows.size();
        if (!rows.isEmpty()) {
            List<String> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(client.text(row.value())));
            condition += " AND (SELECT count(*) FROM " + table + " WHERE version_num IN (" + String.join(", ", ids)
                    + ")) = " + rows.size();
        }
        String message = "'the database is at ' || coalesce((SELECT " + client.joined("version_num") + " FROM " + table
                + "), 'base') || " + client.text(", and this script begins at " + Heads.text(rows));
        return client.require(
                condition,
                message,
                Advice.set("Write one that begins where the database is:", "sql", "FILE")
                        .with("to", "<from>:<to>"));
    }

    /** Returns what stops the script if a step outside a transaction didn't come to its end. */
    String requireSettled() {
        return client.require(
                "coalesce((SELECT state FROM " + client.journal() + " WHERE version_table = "
                        + client.text(versionTable)
                        + " AND revision IS NOT NULL ORDER BY id DESC LIMIT 1), 'done') = 'done'",
                "'a revision outside a transaction ended half-way: see the last row of the journal'",
                Goal.UPGRADE.to("How to go on:", "heads"));
    }

    /** Returns the changes of the version table and the journal row of a step that is done. */
    String done(StepScript script) {
        Step step = script.step();
        return changes(step.removed(), step.added())
                + row(script, JournalEntry.State.DONE, step.revision().message(), client.took(), script.undo());
    }

    /** Returns what stops the script if the version table has no room for one of {@code ids}; empty where any has. */
    String requireWidth(Collection<RevisionId> ids) {
        int longest = 0;
        for (RevisionId id : ids) {
            longest = Math.max(longest, id.characters());
        }
        return longest > NARROWEST ? client.requireWidth(longest) : "";
    }

    /** Returns what takes all rows out of the version table. */
    String purge() {
        return "DELETE FROM " + client.versionTable() + ";\n";
    }

    /** Returns the changes of the version table. */
    String changes(Set<RevisionId> removed, Set<RevisionId> added) {
        StringBuilder text = new StringBuilder(USUAL);
        for (RevisionId id : removed) {
            text.append(
                    "DELETE FROM " + client.versionTable() + " WHERE version_num = " + client.text(id.value()) + ";\n");
            text.append(requireOne(id));
        }
        for (RevisionId id : added) {
            text.append("INSERT INTO " + client.versionTable() + " (version_num) VALUES (" + client.text(id.value())
                    + ");\n");
            text.append(requireOne(id));
        }
        return text.toString();
    }

    /** Returns the journal row of a revision that is recorded, and not run. */
    String stamped(RevisionScript script, SqlSyntax syntax) {
        return row(
                script.revision(),
                JournalEntry.Action.STAMP,
                JournalEntry.State.DONE,
                script.revision().message(),
                "0",
                new Sums(script.checksum(syntax), script.rawChecksum()),
                "");
    }

    private String requireOne(RevisionId id) {
        String message = client.text("the version table " + versionTable + " has ") + " || " + client.changedRows()
                + " || " + client.text(" rows for " + id + " where one is expected");
        return client.require(client.changedRows() + " = 1", message, CHANGED_BY_OTHERS);
    }

    /** Returns the journal row of a statement outside a transaction, counted from 0, that comes next. */
    String started(StepScript script, int number) {
        return row(
                script,
                JournalEntry.State.STARTED,
                "",
                "0",
                script.journalled(number).detail());
    }

    private String row(StepScript script, JournalEntry.State state, String message, String took, String detail) {
        JournalEntry.Action action =
                script.step().direction() == Direction.UP ? JournalEntry.Action.UPGRADE : JournalEntry.Action.DOWNGRADE;
        return row(
                script.step().revision(),
                action,
                state,
                message,
                took,
                new Sums(script.checksum(), script.rawChecksum()),
                detail);
    }

    /** A script's checksums, of its tokens and of its bytes. */
    private record Sums(String checksum, String raw) {}

    private String row(
            Revision revision,
            JournalEntry.Action action,
            JournalEntry.State state,
            String message,
            String took,
            Sums sums,
            String detail) {
        List<String> values = List.of(
                client.text(versionTable),
                client.text(revision.id().value()),
                client.text(action.word()),
                client.text(state.word()),
                orNull(message),
                client.now(),
                took,
                client.who(),
                orNull(sums.checksum()),
                orNull(sums.raw()),
                client.text(toolVersion),
                orNull(detail));
        return "INSERT INTO " + client.journal()
                + " (version_table, revision, action, state, message, at, duration_ms, who, checksum, raw_checksum,"
                + " tool_version, detail)\n  VALUES (" + String.join(", ", values) + ");\n";
    }

    private String orNull(String text) {
        return text.isEmpty() ? "NULL" : client.text(text);
    }
}
