package dev.furrow.migrate.plan;

import dev.furrow.database.step.StepBody;
import dev.furrow.database.step.StepStatement;
import dev.furrow.journal.JournalledStatement;
import dev.furrow.revision.Step;
import java.util.List;

/**
 * A step with everything that it will do, checked.
 *
 * @param file the script's name, as messages show it
 * @param undo the statements of the downgrade, for an upgrade whose downgrade is plain statements; otherwise empty
 */
public record StepScript(Step step, String file, StepBody body, String checksum, String rawChecksum, String undo) {
    public List<StepStatement> statements() {
        return body.statements();
    }

    /**
     * Returns what the journal keeps of a statement.
     *
     * @param number from 0; as many as there are for what follows the last
     */
    public JournalledStatement journalled(int number) {
        if (number == statements().size()) {
            return JournalledStatement.of(number, "the check of foreign keys", "");
        }
        StepStatement statement = statements().get(number);
        return JournalledStatement.of(number, statement.text(), statement.attached());
    }

    /** Returns whether one transaction holds it. */
    public boolean transactional() {
        return body.transactional();
    }
}
