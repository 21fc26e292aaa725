package dev.furrow.adopt;

import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Schema;
import java.util.Set;

/**
 * One of two schemas that are compared.
 *
 * @param shown what it is, for people: {@code the database}, {@code revision 2d970929c35a}
 * @param rows the version rows of the revisions that make it; none where no revisions do
 */
public record Side(String shown, Schema schema, Set<RevisionId> rows) {
    public Side {
        rows = Set.copyOf(rows);
    }

    /** Returns one that no revisions make. */
    public static Side of(String shown, Schema schema) {
        return new Side(shown, schema, Set.of());
    }
}
