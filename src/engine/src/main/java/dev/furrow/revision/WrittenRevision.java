package dev.furrow.revision;

import java.util.List;

/**
 * A revision that was written.
 *
 * @param file its name as messages show it
 * @param follows what it follows; empty for the first of a line
 */
public record WrittenRevision(Revision revision, String file, List<Revision> follows) {
    public WrittenRevision {
        follows = List.copyOf(follows);
    }
}
