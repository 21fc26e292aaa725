package dev.furrow.database.health;

import java.util.List;

/**
 * What the connection's user may not do.
 *
 * @param missing what every goal needs that writes
 * @param doubtful what some revisions will need
 * @param remarks what nobody needs, and what is done without it
 */
public record Rights(List<Ailment> missing, List<Ailment> doubtful, List<String> remarks) {
    /** Everything is allowed to everybody. */
    public static final Rights ALL = new Rights(List.of(), List.of(), List.of());

    public Rights {
        missing = List.copyOf(missing);
        doubtful = List.copyOf(doubtful);
        remarks = List.copyOf(remarks);
    }
}
