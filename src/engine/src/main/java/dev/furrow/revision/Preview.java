package dev.furrow.revision;

import java.util.List;

/** What a run would do. */
public record Preview(Plan plan, List<Step> steps) {
    public Preview {
        steps = List.copyOf(steps);
    }

    /**
     * A step of it.
     *
     * @param file the script's name
     * @param statements as they would be sent, without semicolons; {@code run(...)} stands for a script's own code
     */
    public record Step(Revision revision, String file, List<String> statements) {
        public Step {
            statements = List.copyOf(statements);
        }
    }
}
