package dev.furrow.sqlite.keys;

import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A step on SQLite leaves rows behind that refer to nothing. */
final class ForeignKeyFailure extends FurrowException {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;

    /** Tells of violations; {@code gone} are the tables they refer to that are not there any more. */
    ForeignKeyFailure(List<Violation> violations, Set<String> gone) {
        super("the step leaves a foreign key that doesn't hold: " + violations.get(0), lines(violations, gone));
    }

    /** Tells of violations behind a step that was resumed: some of them may be older than it. */
    static ForeignKeyFailure afterResume(List<Violation> violations) {
        return new ForeignKeyFailure(
                "there are foreign keys that don't hold: " + violations.get(0),
                withEnd(
                        violations,
                        List.of(
                                "Which of them the step left, and which were so before it, can't be told: it was resumed.")));
    }

    private ForeignKeyFailure(String what, List<String> lines) {
        super(what, lines);
    }

    private static List<String> lines(List<Violation> violations, Set<String> gone) {
        List<String> lines = new ArrayList<>();
        for (String parent : gone) {
            lines.add("Table \"" + parent + "\" is gone: drop the tables or the keys that refer to it before it.");
        }
        if (gone.isEmpty() && violations.stream().noneMatch(Violation::isOfTheKey)) {
            lines.add(
                    "SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on");
            lines.add("behind -- migrate:up (in Java the header key  foreign-keys: on).");
        }
        return withEnd(violations, lines);
    }

    private static List<String> withEnd(List<Violation> violations, List<String> end) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < violations.size() && i < MOST; i++) {
            lines.add(violations.get(i).toString());
        }
        if (violations.size() > MOST) {
            lines.add("and " + (violations.size() - MOST) + " more");
        }
        lines.addAll(end);
        return lines;
    }
}
