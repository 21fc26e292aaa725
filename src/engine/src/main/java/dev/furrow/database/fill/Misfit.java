package dev.furrow.database.fill;

import dev.furrow.error.Advice;
import java.util.List;

/**
 * Why a seeding wouldn't take back a value as it is.
 *
 * @param what to be said after the value: {@code is no integer}
 * @param advice what makes all such values of the column ones that it takes, if they may mean what they look like
 */
public record Misfit(Outcome outcome, String what, List<Advice> advice) {
    /** What a seeding would do with it. */
    public enum Outcome {
        /** Take it, and store another one. */
        ALTERED,
        /** Fail. */
        REFUSED
    }

    public Misfit {
        advice = List.copyOf(advice);
    }

    public static Misfit altered(String what) {
        return new Misfit(Outcome.ALTERED, what, List.of());
    }

    public static Misfit refused(String what) {
        return new Misfit(Outcome.REFUSED, what, List.of());
    }

    /** Returns the same with what to do about it. */
    public Misfit advising(List<Advice> more) {
        return new Misfit(outcome, what, more);
    }
}
