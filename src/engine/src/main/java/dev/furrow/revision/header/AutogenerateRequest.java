package dev.furrow.revision.header;

import java.util.List;
import java.util.Set;

/**
 * What a generated revision is to be like.
 *
 * @param revision its message, id and place; an empty message is found
 * @param from what the models are compared with
 * @param renames tables and columns that have a new name, {@code users:people} or {@code users.name:users.full_name}
 * @param drops tables and columns ({@code users}, {@code users.name}) that are known to go
 */
public record AutogenerateRequest(NewRevision revision, From from, List<String> renames, Set<String> drops) {
    /** A schema that the models are compared with. */
    public enum From {
        /** What all revisions make. */
        REVISIONS,
        /** The tables of the live database that revisions made. */
        DATABASE
    }

    public AutogenerateRequest {
        renames = List.copyOf(renames);
        drops = Set.copyOf(drops);
    }
}
