package dev.furrow.revision.target;

/**
 * A part of the graph, as a person wrote it: {@code from:to}, {@code from:} up to all heads, {@code :to} from base.
 *
 * <p>Steps alone count from the other end: {@code -3:current} begins three revisions below where the database is.
 */
public record RevisionRange(Target from, Target to) {
    /** Returns what {@code text}, which has one colon, says. */
    public static RevisionRange parse(String text) {
        return TargetParser.range(text);
    }

    /** Returns whether {@code text} is written as a range. */
    public static boolean isRange(String text) {
        return text.indexOf(':') >= 0;
    }

    @Override
    public String toString() {
        return from + ":" + to;
    }
}
