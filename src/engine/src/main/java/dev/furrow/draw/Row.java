package dev.furrow.draw;

/** One row of lanes, each two characters wide: the lane itself, and what stands between it and the next. */
final class Row {
    private final StringBuilder text = new StringBuilder();

    /** Puts {@code c} on a lane. */
    Row lane(int lane, char c) {
        return put(2 * lane, c);
    }

    /** Puts {@code c} on each of the lanes from {@code first} to the one before {@code end}. */
    Row lanes(int first, int end, char c) {
        for (int lane = first; lane < end; lane++) {
            lane(lane, c);
        }
        return this;
    }

    /** Puts {@code c} between a lane and the next. */
    Row rightOf(int lane, char c) {
        return put(2 * lane + 1, c);
    }

    private Row put(int column, char c) {
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
