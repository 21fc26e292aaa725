package dev.furrow.revision;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.text.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a database was when its application started, and where it is now; the same unless something was mended.
 *
 * @param packageName the package whose revisions aren't where they lead; empty for the application's own
 * @param hindrance what keeps the next run from running what is missing, with what mends it; null where nothing is known to
 */
public record Guarded(
        String packageName,
        Current before,
        Current now,
        @Nullable Diagnostic hindrance) {
    /** A database whose next run nothing is known to hinder. */
    public Guarded(String packageName, Current before, Current now) {
        this(packageName, before, now, null);
    }

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
        return new FurrowException(told("the application can't start: its database isn't where its revisions lead"));
    }

    /** Returns what is worth mending where the application starts all the same; empty where nothing is. */
    public Optional<Diagnostic> warning() {
        return isUpToDate() ? Optional.empty() : Optional.of(told("the database isn't where the revisions lead"));
    }

    private Diagnostic told(String what) {
        Diagnostic why = why();
        String first = why.place().map(place -> place + ": ").orElse("") + why.what();
        return Diagnostic.of(what).noting(first).noting(why.details()).advising(why.advice());
    }

    /** Returns why it can't start on one of several schemas; empty if it can. */
    public Optional<Diagnostic> refusal() {
        return isUpToDate() ? Optional.empty() : Optional.of(why());
    }

    private Diagnostic why() {
        Diagnostic why = hindrance == null ? behind() : hindrance;
        return packageName.isEmpty()
                ? why
                : new Diagnostic(
                        why.where(), "Package " + packageName + ": " + why.what(), why.details(), why.advice());
    }

    private Diagnostic behind() {
        Advice.RunGoal upgrade = Advice.run("Run what is missing:", "migrate:upgrade");
        return Diagnostic.of(Wording.count(now.pending(), "revision") + " not applied yet.")
                .advising(
                        now.heads() > 1 && packageName.isEmpty() ? upgrade.with("to", "heads") : upgrade,
                        Advice.run("To find out more:", "migrate:doctor"));
    }
}
