package dev.furrow.draw;

/** One row of lanes, each two characters wide: the lane itself, and what stands between it and the next. */
final class LaneRow {
    private final StringBuilder text = new StringBuilder();

    /** Puts {@code c} on a lane. */
    LaneRow lane(int lane, char c) {
        return put(2 * lane, c);
    }

    /** Puts {@code c} on each of the lanes from {@code first} to the one before {@code end}. */
    LaneRow lanes(int first, int end, char c) {
        for (int lane = first; lane < end; lane++) {
            lane(lane, c);
        }
        return this;
    }

    /** Puts {@code c} between a lane and the next. */
    LaneRow rightOf(int lane, char c) {
        return put(2 * lane + 1, c);
    }

    private LaneRow put(int column, char c) {
        while (text.length() <= column) {
            text.append(' ');
        }
        text.setCharAt(column, c);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
