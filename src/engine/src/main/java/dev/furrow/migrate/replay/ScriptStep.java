package dev.furrow.migrate.replay;

import dev.furrow.migrate.plan.StepScript;
import dev.furrow.migrate.plan.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * A step with each of its units as what is written for it.
 *
 * @param parts a list for each unit: the unit itself, or the statements that it comes to
 */
public record ScriptStep(StepScript script, List<List<Unit>> parts) {
    public ScriptStep {
        parts = List.copyOf(parts);
    }

    /** Returns a step whose units are written as they are; what only looks at the schema has nothing to write. */
    public static ScriptStep of(StepScript script) {
        List<List<Unit>> parts = new ArrayList<>();
        for (Unit unit : script.units()) {
            parts.add(unit instanceof Unit.Live live && live.isOnlyLook() ? List.of() : List.of(unit));
        }
        return new ScriptStep(script, parts);
    }
}
