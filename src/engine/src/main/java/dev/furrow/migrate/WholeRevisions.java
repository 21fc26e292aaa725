package dev.furrow.migrate;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.InDoubt;
import dev.furrow.journal.JournalledStatement;
import dev.furrow.migrate.plan.StatementLines;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.script.RevisionScripts;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Whether revisions may count as applied that ran elsewhere, or by hand: what a statement outside a transaction left behind that can't
 * be used is none that was applied.
 */
record WholeRevisions(ApplicationDatabase database, RevisionScripts scripts) {
    /**
     * Looks at what is there of revisions.
     *
     * @throws FurrowException if something is there that one of them names, and isn't whole
     */
    void require(List<Revision> marked) throws SQLException {
        requireSettled(marked);
        StringBuilder texts = new StringBuilder();
        marked.forEach(revision -> texts.append(text(revision)).append('\n'));
        if (!left(texts.toString()).isEmpty()) {
            for (Revision revision : marked) {
                requireNothingLeft(revision);
            }
        }
    }

    private void requireSettled(List<Revision> marked) throws SQLException {
        Optional<InDoubt> settled = database.journal()
                .inDoubt(database.jdbc())
                .filter(doubt ->
                        marked.stream().anyMatch(revision -> revision.id().equals(doubt.revision())));
        if (settled.isEmpty()) {
            return;
        }
        RevisionId revision = settled.get().revision();
        JournalledStatement statement = settled.get().statement();
        List<Advice> left = left(statement.text());
        if (!left.isEmpty()) {
            throw refused(
                    Diagnostic.of("revision " + revision + " can't count as applied: what its statement "
                                    + (statement.number() + 1) + " left is not whole")
                            .noting(StatementLines.of(statement.text())),
                    left);
        }
    }

    private void requireNothingLeft(Revision revision) throws SQLException {
        List<Advice> left = left(text(revision));
        if (!left.isEmpty()) {
            throw refused(
                    Diagnostic.of(
                            revision.place(),
                            "revision " + revision.id() + " can't count as applied: what it names is not whole"),
                    left);
        }
    }

    private static FurrowException refused(Diagnostic what, List<Advice> left) {
        return new FurrowException(what.advising(left).advising(Advice.say("Then make it, and stamp again.")));
    }

    private String text(Revision revision) {
        return scripts.script(revision.id()).file().text();
    }

    private List<Advice> left(String text) throws SQLException {
        return database.system().beforeAnotherTry(database.jdbc(), database.schema(), text);
    }
}
