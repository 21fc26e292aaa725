package dev.furrow.revision;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.text.Wording;
import java.util.List;
import java.util.Optional;

/**
 * Where a database was when its application started, and where it is now; the same unless something was mended.
 *
 * @param packageName the package whose revisions aren't where they lead; empty for the application's own
 */
public record Guarded(String packageName, Current before, Current now) {
    private static final List<Advice> ADVICE = List.of(
            Advice.run("Run what is missing:", "migrate:upgrade"), Advice.run("To find out more:", "migrate:doctor"));

    /** Returns what says most of several schemas: the first that isn't up to date, else the last; of none, that nothing is missing. */
    public static Guarded of(List<Guarded> schemas) {
        Current nothing = new Current(List.of(), List.of(), 0, 0, Optional.empty());
        Guarded last = new Guarded("", nothing, nothing);
        for (Guarded each : schemas) {
            last = each;
            if (!each.isUpToDate()) {
                return each;
            }
        }
        return last;
    }

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
                        .advising(ADVICE));
    }

    /** Returns why it can't start on one of several schemas; empty if it can. */
    public Optional<Diagnostic> refusal() {
        return isUpToDate()
                ? Optional.empty()
                : Optional.of(Diagnostic.of(why()).advising(ADVICE));
    }

    private String why() {
        return packageName.isEmpty() ? reason() : "Package " + packageName + ": " + reason();
    }

    private String reason() {
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
