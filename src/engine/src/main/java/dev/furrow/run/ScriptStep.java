package dev.furrow.run;

import java.util.ArrayList;
import java.util.List;

/**
 * A step with each of its units as what is written for it.
 *
 * @param parts a list for each unit: the unit itself, or the statements that it comes to
 */
record ScriptStep(StepScript script, List<List<Unit>> parts) {
    ScriptStep {
        parts = List.copyOf(parts);
    }

    /** Returns a step whose units are written as they are. */
    static ScriptStep of(StepScript script) {
        List<List<Unit>> parts = new ArrayList<>();
        for (Unit unit : script.units()) {
            parts.add(List.of(unit));
        }
        return new ScriptStep(script, parts);
    }
}
