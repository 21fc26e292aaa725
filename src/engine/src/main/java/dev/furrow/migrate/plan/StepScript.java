package dev.furrow.migrate.plan;

import dev.furrow.revision.Step;
import java.util.List;

/**
 * A step with everything that it will do, checked.
 *
 * @param file the script's name, as messages show it
 * @param transactional whether one transaction holds it
 * @param foreignKeys whether SQLite keeps its foreign keys on while it runs
 * @param undo the statements of the downgrade, for an upgrade whose downgrade is plain statements; otherwise empty
 */
public record StepScript(
        Step step,
        String file,
        List<Unit> units,
        boolean transactional,
        boolean foreignKeys,
        String checksum,
        String rawChecksum,
        String undo) {
    public StepScript {
        units = List.copyOf(units);
    }

    /** Returns the same step with other units. */
    public StepScript with(List<Unit> others) {
        return new StepScript(step, file, others, transactional, foreignKeys, checksum, rawChecksum, undo);
    }
}
