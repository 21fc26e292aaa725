package dev.furrow.run;

import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.List;

/** A step on SQLite leaves rows behind that refer to nothing. */
final class ForeignKeyFailure extends FurrowException {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;

    ForeignKeyFailure(List<Violation> violations) {
        super("the step leaves a foreign key that doesn't hold: " + violations.get(0), lines(violations));
    }

    private static List<String> lines(List<Violation> violations) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < violations.size() && i < MOST; i++) {
            lines.add(violations.get(i).toString());
        }
        if (violations.size() > MOST) {
            lines.add("and " + (violations.size() - MOST) + " more");
        }
        lines.add(
                "SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write foreign-keys:on");
        lines.add("behind -- migrate:up (in Java the header key  foreign-keys: on).");
        return lines;
    }
}
