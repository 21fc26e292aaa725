package dev.furrow.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a user can cause and mend. What it has to say is data ({@link Diagnostic}); its message is that in neutral
 * spelling, and nothing reads it again.
 *
 * <p>Who knows more than the one who threw it adds to it, and throws what comes back: the same kind, with the same cause and
 * stack trace. A subclass exists for each thing that a caller might tell apart; it holds the data of its own, and overrides
 * {@link #with(Diagnostic)}.
 *
 * <p>A programmer's mistake is an {@link IllegalArgumentException} or {@link IllegalStateException} instead.
 */
public class FurrowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Diagnostic diagnostic;
    private @Nullable Throwable cause;

    /**
     * A failure that belongs to no file.
     *
     * @param what one sentence without a full stop, with the names and values involved
     */
    public FurrowException(String what, Advice... advice) {
        this(Diagnostic.of(what).advising(advice));
    }

    /** A failure at a place in a file. */
    public FurrowException(Place where, String what, Advice... advice) {
        this(Diagnostic.of(where, what).advising(advice));
    }

    public FurrowException(Diagnostic diagnostic) {
        this(diagnostic, null);
    }

    /** A failure that another one caused. */
    public FurrowException(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(diagnostic.toString(), cause);
        this.diagnostic = diagnostic;
        this.cause = cause;
    }

    /** Returns all that it says, as data. */
    public final Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Returns where it happened, if that is a file. */
    public final Optional<Place> place() {
        return diagnostic.place();
    }

    /** Returns what happened: one sentence, without the place. */
    public final String what() {
        return diagnostic.what();
    }

    /** Returns the facts that belong to it. */
    public final List<String> details() {
        return diagnostic.details();
    }

    /** Returns what to do next. */
    public final List<Advice> advice() {
        return diagnostic.advice();
    }

    /** Returns the same failure at {@code where}; itself where it has a place already. */
    public final FurrowException at(Place where) {
        return place().isPresent() ? this : saying(diagnostic.at(where));
    }

    /** Returns the same failure with more facts. */
    public final FurrowException noting(String... facts) {
        return saying(diagnostic.noting(facts));
    }

    /** Returns the same failure with more facts. */
    public final FurrowException noting(List<String> facts) {
        return saying(diagnostic.noting(facts));
    }

    /** Returns the same failure with more advice. */
    public final FurrowException advising(Advice... more) {
        return saying(diagnostic.advising(more));
    }

    /** Returns the same failure with more advice. */
    public final FurrowException advising(List<? extends Advice> more) {
        return saying(diagnostic.advising(more));
    }

    /** Returns the same failure of a package: what it advises is done to that, and not to the application. */
    public final FurrowException ofPackage(String name) {
        return saying(diagnostic.ofPackage(name));
    }

    /**
     * Returns a failure of the same class, with the same data and cause, that says something else. Its stack trace need not be
     * the same.
     */
    protected FurrowException with(Diagnostic other) {
        return new FurrowException(other, getCause());
    }

    private FurrowException saying(Diagnostic other) {
        return retold(other, getCause(), List.of(getSuppressed()));
    }

    /** Returns the same failure in other words, and with what led to it in other words. */
    final FurrowException retold(Diagnostic other, @Nullable Throwable itsCause, List<Throwable> suppressed) {
        FurrowException same = with(other);
        same.cause = itsCause;
        same.setStackTrace(getStackTrace());
        suppressed.forEach(same::addSuppressed);
        return same;
    }

    /** Returns what led to it; not always the exception that it was made with, whose words may not show. */
    @Override
    public final synchronized @Nullable Throwable getCause() {
        return cause;
    }
}
