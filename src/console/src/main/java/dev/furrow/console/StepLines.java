package dev.furrow.console;

import dev.furrow.revision.Plan;
import dev.furrow.revision.Revision;
import dev.furrow.revision.Step;
import java.time.Duration;

/** The lines of a plan's steps, one below the other in columns: {@code 1/3  ffdc0a98111c  create users table        12 ms}. */
final class StepLines {
    private static final int DURATION = 8;
    private static final int LONGEST = 60;

    private final Output output;
    private final int count;
    private final int ids;
    private final int messages;

    private StepLines(Output output, int count, int ids, int messages) {
        this.output = output;
        this.count = count;
        this.ids = ids;
        this.messages = messages;
    }

    /** Returns the lines of a plan that nobody knows yet. */
    static StepLines none(Output output) {
        return new StepLines(output, 0, 0, 0);
    }

    static StepLines of(Plan plan, Output output) {
        int ids = 0;
        int messages = 0;
        for (Step step : plan.steps()) {
            ids = Math.max(ids, step.revision().id().value().length());
            messages = Math.max(messages, message(step.revision()).length());
        }
        return new StepLines(output, plan.steps().size(), ids, messages);
    }

    /** Returns the line of a step that is still to run. */
    String planned(int number, Revision revision) {
        return (number(number) + "  " + id(revision) + "  " + message(revision)).stripTrailing();
    }

    /** Returns the line of a step that ran. */
    String done(int number, Revision revision, Duration took) {
        return number(number) + "  " + id(revision) + "  " + Output.padded(message(revision), messages)
                + Output.toTheRight(String.valueOf(took.toMillis()), DURATION) + " ms";
    }

    private static String message(Revision revision) {
        String message = revision.message();
        return message.length() <= LONGEST
                ? message
                : message.substring(0, LONGEST - 3).stripTrailing() + "...";
    }

    private String number(int number) {
        String all = String.valueOf(count);
        return Output.toTheRight(String.valueOf(number), all.length()) + "/" + all;
    }

    private String id(Revision revision) {
        String id = revision.id().value();
        return output.id(id) + " ".repeat(ids - id.length());
    }
}
