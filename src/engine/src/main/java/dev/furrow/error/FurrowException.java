package dev.furrow.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a user can cause and mend. Its message says where it happened, what happened, and what to type next, each
 * further line indented by two blanks:
 *
 * <pre>
 * src/main/migrations/8c41f0d2e9b7_add_offers.sql:14: relation "offers" already exists (SQLSTATE 42P07)
 *   Rolled back; the database is at ffdc0a98111c.
 *   If it was created by hand:  mvn migrate:stamp -Dfurrow.to=8c41f0d2e9b7
 * </pre>
 *
 * <p>A programmer's mistake is an {@link IllegalArgumentException} or {@link IllegalStateException} instead.
 */
public class FurrowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Place place;

    /**
     * A failure that belongs to no file.
     *
     * @param what one sentence without a full stop, with the names and values involved
     * @param more further lines: facts, then what to type next; may be empty
     */
    public FurrowException(String what, List<String> more) {
        this(null, what, more, null);
    }

    /** A failure at a place in a file. */
    public FurrowException(Place where, String what, List<String> more) {
        this(where, what, more, null);
    }

    /** A failure that another one caused, perhaps at a place in a file. */
    public FurrowException(@Nullable Place where, String what, List<String> more, @Nullable Throwable cause) {
        super(message(where, what, more), cause);
        this.place = where;
    }

    /** Returns the same failure at {@code where}; itself where it has a place already. */
    public FurrowException at(Place where) {
        if (place != null) {
            return this;
        }
        String[] lines = String.valueOf(getMessage()).split("\n  ", 2);
        List<String> more = lines.length < 2 ? List.of() : List.of(lines[1].replace("\n  ", "\n"));
        return new FurrowException(where, lines[0], more, this);
    }

    /** Returns where it happened, if that is a file. */
    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    private static String message(@Nullable Place where, String what, List<String> more) {
        StringBuilder text = new StringBuilder();
        if (where != null) {
            text.append(where).append(": ");
        }
        text.append(what);
        for (String line : more) {
            text.append('\n').append("  ").append(line.replace("\n", "\n  "));
        }
        return text.toString();
    }
}
