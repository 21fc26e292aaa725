package dev.furrow.seed.model;

import dev.furrow.error.Place;
import dev.furrow.revision.header.HeaderBlock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a seed says of itself.
 *
 * @param tables what it fills; empty if its name says that
 * @param tablesLine where it says {@code tables}, 0 if it doesn't
 * @param after tables or seeds that come before it
 * @param afterLine where it says {@code after}, 0 if it doesn't
 * @param parts the tables whose rows it keeps apart, each of which is filled when its turn comes; empty if it is filled at one go
 */
public record SeedHeader(List<String> tables, int tablesLine, List<String> after, int afterLine, List<SeedPart> parts) {
    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("tables", "after"));

    public SeedHeader {
        tables = List.copyOf(tables);
        after = List.copyOf(after);
        parts = List.copyOf(parts);
    }

    /**
     * Reads a header comment.
     *
     * @param lines without what makes them a comment; none if there is no comment
     * @param first where the first of them stands
     * @throws dev.furrow.error.FurrowException if a key is unknown, is there twice or has no value, with its line
     */
    public static SeedHeader of(List<String> lines, Place first) {
        return of(HeaderBlock.parse(lines, first, KEYS));
    }

    /** Takes the keys of a header comment that every format may have. */
    public static SeedHeader of(HeaderBlock block) {
        return new SeedHeader(
                block.list("tables"), line(block, "tables"), block.list("after"), line(block, "after"), List.of());
    }

    /** Returns the header of a file that names its tables itself, each above its rows. */
    public SeedHeader with(List<SeedPart> found) {
        return new SeedHeader(tables, tablesLine, after, afterLine, found);
    }

    private static int line(HeaderBlock block, String key) {
        return block.place(key).map(Place::line).orElse(0);
    }
}
