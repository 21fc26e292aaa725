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
 * @param after tables or seeds that come before it
 * @param afterLine where it says {@code after}, 0 if it doesn't
 * @param shape whether the file keeps its tables' rows apart
 */
public record SeedHeader(List<NamedTable> tables, List<String> after, int afterLine, Shape shape) {
    /** How a file holds what it fills. */
    public enum Shape {
        /** In one piece, which is filled at one go. */
        WHOLE,
        /** Table by table, each of which is filled when its turn comes. */
        BY_TABLE
    }

    /** A table's name, and the line where it stands. */
    public record NamedTable(String name, int line) {}

    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("tables", "after"));

    public SeedHeader {
        tables = List.copyOf(tables);
        after = List.copyOf(after);
    }

    /**
     * Reads a header comment.
     *
     * @param lines without what makes them a comment; none if there is no comment
     * @param first where the first of them stands
     * @throws dev.furrow.error.FurrowException if a key is unknown, stands twice or has no value, with its line
     */
    public static SeedHeader of(List<String> lines, Place first) {
        return of(HeaderBlock.parse(lines, first, KEYS));
    }

    /** Takes the keys of a header comment that every format may have. */
    public static SeedHeader of(HeaderBlock block) {
        int line = line(block, "tables");
        List<NamedTable> tables = block.list("tables").stream()
                .map(name -> new NamedTable(name, line))
                .toList();
        return new SeedHeader(tables, block.list("after"), line(block, "after"), Shape.WHOLE);
    }

    /** Returns the header of a file that names {@code found} itself, each above its rows. */
    public SeedHeader byTable(List<NamedTable> found) {
        return new SeedHeader(found, after, afterLine, Shape.BY_TABLE);
    }

    private static int line(HeaderBlock block, String key) {
        return block.place(key).map(Place::line).orElse(0);
    }
}
