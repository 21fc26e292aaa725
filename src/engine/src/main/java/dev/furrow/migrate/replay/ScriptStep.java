package dev.furrow.migrate.replay;

import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Secrets;
import dev.furrow.migrate.plan.StepScript;
import java.util.ArrayList;
import java.util.List;

/**
 * A step with each of its statements as what is written for it.
 *
 * @param parts a list for each statement: itself, or the statements that it comes to
 */
public record ScriptStep(StepScript script, List<List<StepStatement>> parts) {
    public ScriptStep {
        parts = List.copyOf(parts);
    }

    /** Returns a step whose statements are written as they are; what only looks at the schema has nothing to write. */
    public static ScriptStep of(StepScript script) {
        List<List<StepStatement>> parts = new ArrayList<>();
        script.statements().forEach(statement -> parts.add(statement.shown()));
        return new ScriptStep(script, parts);
    }

    /**
     * Returns all that is written as it may be shown. What depends on the schema repeats the database's own words, in which the values
     * of placeholders stand.
     */
    public List<String> texts(Secrets secrets) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean asWritten = parts.get(i).equals(List.of(script.statements().get(i)));
            for (StepStatement part : parts.get(i)) {
                texts.add(asWritten ? part.text() : secrets.hide(part.text()));
            }
        }
        return texts;
    }

    /** Returns all that is written, in its order. */
    public List<StepStatement> statements() {
        return parts.stream().flatMap(List::stream).toList();
    }
}
