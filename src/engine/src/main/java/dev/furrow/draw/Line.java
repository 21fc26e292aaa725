package dev.furrow.draw;

import java.util.List;

/**
 * A line between two revisions.
 *
 * @param kind what the upper one has to do with the lower one
 * @param spots one in each layer that it touches, from the lower revision's to the upper one's
 */
record Line(Kind kind, List<Spot> spots) {
    Line {
        spots = List.copyOf(spots);
    }

    enum Kind {
        /** The upper one follows the lower one. */
        DESCENT,
        /** The upper one depends on the lower one. */
        DEPENDENCY
    }

    Spot lower() {
        return spots.get(0);
    }

    Spot upper() {
        return spots.get(spots.size() - 1);
    }
}
