package dev.furrow.draw;

import java.util.List;

/**
 * What stands to the left of a revision's lines. Rows of one drawing have different widths; a line's text stands after the
 * widest of its revision.
 *
 * @param before rows that stand above the revision's line
 * @param node the row of the revision's line
 * @param after rows below it, up to the next revision's; text may stand beside them
 * @param through the row that may be repeated after those as often as there is text
 */
public record LaneRows(List<String> before, String node, List<String> after, String through) {
    public LaneRows {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Returns the width at which text stands beside every row of the revision. */
    public int width() {
        int width = Math.max(node.length(), through.length());
        for (String row : after) {
            width = Math.max(width, row.length());
        }
        return width;
    }
}
