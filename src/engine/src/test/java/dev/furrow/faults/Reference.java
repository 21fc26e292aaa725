package dev.furrow.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.furrow.Furrow;
import dev.furrow.error.FurrowException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a job leaves when nothing goes wrong, and so what may be left when something does.
 *
 * @param between the states between its steps, from the first to the last; of a step outside a transaction those between its statements
 * @param countsNumbers whether sequences stand where they stand in these
 */
record Reference(Job job, List<State> between, boolean countsNumbers) {
    private static final Pattern SAID = Pattern.compile("(?:the database is at|the version table says) (.*)\\.");

    Reference {
        between = List.copyOf(between);
    }

    /** Returns one of a job that comes after what makes gaps in the numbers of sequences, which is their right. */
    Reference whateverNumbers() {
        return new Reference(job, between.stream().map(State::whateverNumbers).toList(), false);
    }

    State last() {
        return between.get(between.size() - 1);
    }

    /**
     * Looks at what a fault left, has the job done again, and looks at what comes of that.
     *
     * @param failure what the run threw; null if it was killed
     * @param furrow for the next run
     */
    void check(Place place, @Nullable Throwable failure, Furrow furrow) {
        place.waitForEnd();
        State left = seen(place);
        requireBetween(left);
        if (failure != null) {
            requireTrue(failure, left);
        }
        if (!left.settled().equals(last())) {
            job.runAgain(furrow);
        }
        requireDone(seen(place));
    }

    private State seen(Place place) {
        State state = place.state();
        return countsNumbers ? state : state.whateverNumbers();
    }

    private void requireBetween(State left) {
        List<State> fitting = between.stream().filter(left.settled()::equals).toList();
        if (fitting.isEmpty()) {
            fail("the database is in no state between two steps:\n%s\n\nthese are:\n%s", left, between);
        }
        if (left.doubt() > 0) {
            int inEffect = between.indexOf(fitting.get(0));
            assertThat(left.doubt())
                    .as("the statement that had begun, of which %s are in effect", inEffect)
                    .isIn(inEffect, inEffect + 1);
        } else if (job == Job.OUTSIDE) {
            assertThat(between.indexOf(fitting.get(0))).isIn(0, between.size() - 1);
        }
    }

    /** Nothing else is an answer than what a user can act on, and what it says of the database is so. */
    private static void requireTrue(Throwable failure, State left) {
        assertThat(failure).isInstanceOf(FurrowException.class);
        Matcher said = SAID.matcher(String.valueOf(failure.getMessage()));
        if (said.find()) {
            String heads = said.group(1);
            assertThat(left.heads())
                    .as(failure.getMessage())
                    .isEqualTo(heads.equals("base") ? List.of() : List.of(heads.split(", ")));
        }
    }

    private void requireDone(State done) {
        assertThat(done).isEqualTo(last());
    }
}
