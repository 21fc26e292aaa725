package dev.furrow.revision.target;

import java.util.List;

/**
 * One target: {@code branch@name+steps}, each part perhaps missing.
 *
 * @param branch label, id or beginning of an id before {@code @}; empty for none
 * @param anchor what it starts from; {@link Anchor#CURRENT} where only steps were written
 * @param name the id, beginning or label that was written; empty unless the anchor is {@link Anchor#NAMED}
 * @param steps upwards if positive; 0 for none
 * @param relative whether steps were written, {@code +0} too
 * @param text all of it, as it was written
 */
public record Point(String branch, Anchor anchor, String name, int steps, boolean relative, String text)
        implements Target {

    public boolean hasBranch() {
        return !branch.isEmpty();
    }

    /** Returns whether it counts from where the database is: {@code +1}, {@code label@-1}, {@code current-1}. */
    public boolean isFromCurrent() {
        return relative && anchor == Anchor.CURRENT;
    }

    /** Returns whether it is steps without a word to count from: {@code +1}, {@code label@-1}. */
    public boolean isStepsAlone() {
        char first = text.charAt(text.indexOf('@') + 1);
        return first == '+' || first == '-';
    }

    @Override
    public List<Point> points() {
        return List.of(this);
    }

    @Override
    public String toString() {
        return text;
    }
}
