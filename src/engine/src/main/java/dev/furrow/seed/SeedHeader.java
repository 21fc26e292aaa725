package dev.furrow.seed;

import dev.furrow.error.Place;
import dev.furrow.revision.HeaderBlock;
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
 */
record SeedHeader(List<String> tables, int tablesLine, List<String> after, int afterLine) {
    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("tables", "after"));

    /**
     * Reads a header comment.
     *
     * @param lines without what makes them a comment; none if there is no comment
     * @param first where the first of them stands
     * @throws dev.furrow.error.FurrowException if a key is unknown, stands twice or has no value, with its line
     */
    static SeedHeader of(List<String> lines, Place first) {
        HeaderBlock block = HeaderBlock.parse(lines, first, KEYS);
        return new SeedHeader(block.list("tables"), line(block, "tables"), block.list("after"), line(block, "after"));
    }

    private static int line(HeaderBlock block, String key) {
        return block.place(key).map(Place::line).orElse(0);
    }
}
