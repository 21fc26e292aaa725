package dev.furrow.sqlite.keys;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A step on SQLite leaves rows that refer to a row that isn't there. */
final class ForeignKeyException extends FurrowException {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;

    /** Tells of orphans, of which there are some; {@code gone} are the tables they refer to that are not there any more. */
    ForeignKeyException(List<SqliteOrphan> orphans, Set<String> gone) {
        this(Diagnostic.of("the step leaves a foreign key that doesn't hold: " + orphans.get(0))
                .noting(others(orphans))
                .advising(Advice.sayAll(advice(orphans, gone))));
    }

    /** Tells of orphans of keys that waited for the commit, which SQLite would refuse without a name. */
    static ForeignKeyException atTheCommit(List<SqliteOrphan> orphans) {
        return new ForeignKeyException(
                Diagnostic.of("the step leaves a foreign key that doesn't hold: " + orphans.get(0))
                        .noting(others(orphans)));
    }

    /** Tells of orphans after a step that was resumed: some of them may be older than it. */
    static ForeignKeyException afterResume(List<SqliteOrphan> orphans) {
        return new ForeignKeyException(Diagnostic.of("there are foreign keys that don't hold: " + orphans.get(0))
                .noting(others(orphans))
                .noting("Which of them the step left, and which were so before it, can't be told: it was resumed."));
    }

    private ForeignKeyException(Diagnostic diagnostic) {
        super(diagnostic);
    }

    @Override
    protected ForeignKeyException with(Diagnostic other) {
        return new ForeignKeyException(other);
    }

    private static List<String> others(List<SqliteOrphan> orphans) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < orphans.size() && i < MOST; i++) {
            lines.add(orphans.get(i).toString());
        }
        if (orphans.size() > MOST) {
            lines.add("and " + (orphans.size() - MOST) + " more");
        }
        return lines;
    }

    private static List<String> advice(List<SqliteOrphan> orphans, Set<String> gone) {
        List<String> lines = new ArrayList<>();
        for (String parent : gone) {
            lines.add("Table \"" + parent + "\" is gone: drop the tables or the keys that refer to it before it.");
        }
        if (orphans.stream().anyMatch(SqliteOrphan::isMismatch)) {
            lines.add(SqliteOrphan.MEND_MISMATCH);
        }
        if (gone.isEmpty() && orphans.stream().noneMatch(SqliteOrphan::isMismatch)) {
            lines.add("SQLite's ON DELETE and ON UPDATE actions don't run in a step; where they should, write"
                    + " foreign-keys:on after -- migrate:up (in Java the header key  foreign-keys: on).");
        }
        return lines;
    }
}
