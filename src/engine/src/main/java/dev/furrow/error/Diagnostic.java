package dev.furrow.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a user is told when something goes wrong, or will: an error or a warning, as data.
 *
 * <pre>
 * src/main/migrations/8c41f0d2e9b7_add_offers.sql:14: relation "offers" already exists (SQLSTATE 42P07)
 *   Rolled back; the database is at ffdc0a98111c.
 *   If it was created by hand:  migrate:stamp to=8c41f0d2e9b7
 * </pre>
 *
 * @param where the place in a file, {@code null} if there is none
 * @param what one sentence without a full stop, with the names and values involved
 * @param details facts that it needs to be understood, a line each, in the order in which they are read
 * @param advice what to do next
 */
public record Diagnostic(@Nullable Place where, String what, List<String> details, List<Advice> advice) {
    public Diagnostic {
        details = List.copyOf(details);
        advice = List.copyOf(advice);
    }

    /** Returns what belongs to no file. */
    public static Diagnostic of(String what) {
        return new Diagnostic(null, what, List.of(), List.of());
    }

    /** Returns what happened at a place in a file. */
    public static Diagnostic of(Place where, String what) {
        return new Diagnostic(where, what, List.of(), List.of());
    }

    /** Returns where it is, if that is a file. */
    public Optional<Place> place() {
        return Optional.ofNullable(where);
    }

    /** Returns the same at {@code place}; itself where it has a place already, which is nearer. */
    public Diagnostic at(Place place) {
        return where == null ? new Diagnostic(place, what, details, advice) : this;
    }

    /** Returns the same with more facts after those that it has. */
    public Diagnostic noting(String... facts) {
        return noting(List.of(facts));
    }

    public Diagnostic noting(List<String> facts) {
        return new Diagnostic(where, what, joined(details, facts), advice);
    }

    /** Returns the same with more advice after that which it has. */
    public Diagnostic advising(Advice... more) {
        return advising(List.of(more));
    }

    public Diagnostic advising(List<? extends Advice> more) {
        return new Diagnostic(where, what, details, joined(advice, more));
    }

    /** Returns the same of a package: what it advises is done to that, and not to the application. */
    public Diagnostic ofPackage(String name) {
        return new Diagnostic(
                where,
                what,
                details,
                advice.stream().map(each -> each.ofPackage(name)).toList());
    }

    /**
     * Returns it as text, each line but the first indented by two blanks, and without a line break at the end; of what nobody would read
     * to its end, the beginning and the end.
     */
    public String text(Spelling spelling) {
        List<String> next = new ArrayList<>(new AdviceLines(spelling).of(advice));
        String besides = spelling.besides(advice);
        if (!besides.isEmpty()) {
            next.add(besides);
        }
        return Printable.of(MessageLength.text(where == null ? what : where + ": " + what, details, next));
    }

    /** Returns the text in neutral spelling. */
    @Override
    public String toString() {
        return text(Spelling.NEUTRAL);
    }

    private static <T> List<T> joined(List<T> first, List<? extends T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
