package dev.furrow.revision;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.text.Wording;
import java.util.List;

/** Where a database was when its application started, and where it is now; the same unless something was mended. */
public record Guarded(Current before, Current now) {
    /** Returns whether the application has what its revisions make: all of them are applied, and no other. */
    public boolean isUpToDate() {
        return now.pending() == 0
                && now.halfDone().isEmpty()
                && now.rows().stream().allMatch(row -> row.revision().isPresent());
    }

    /** Returns why the application can't start. */
    public FurrowException refused() {
        return new FurrowException(
                Diagnostic.of("the application can't start: its database isn't where its revisions lead")
                        .noting(why())
                        .advising(List.of(
                                Advice.run("Run what is missing:", "migrate:upgrade"),
                                Advice.run("To find out more:", "migrate:doctor"))));
    }

    private String why() {
        for (Current.Row row : now.rows()) {
            if (row.revision().isEmpty()) {
                return "It is at " + row.id() + ", and no script defines that revision.";
            }
        }
        if (now.halfDone().isPresent()) {
            return "Revision " + now.halfDone().get().revision() + " ended half-way.";
        }
        return Wording.count(now.pending(), "revision") + " not applied yet.";
    }
}
