package dev.furrow.revision.target;

import java.util.List;

/**
 * Several targets at once, {@code 2d97,auth@head}.
 *
 * @param points at least two
 */
public record Points(List<Point> points) implements Target {
    public Points {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("several targets were expected: " + points);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Point point : points) {
            text.append(text.length() == 0 ? "" : ",").append(point);
        }
        return text.toString();
    }
}
