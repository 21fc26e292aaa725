package dev.furrow.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FurrowExceptionTest {
    private final FurrowException failure = new FurrowException(
            Diagnostic.of("what").noting("first", "two\nlines").advising(Advice.say("Mend it.")),
            new IllegalStateException("why"));

    private static final class Known extends FurrowException {
        private static final long serialVersionUID = 1L;

        private final int number;

        Known(int number, Diagnostic diagnostic) {
            super(diagnostic);
            this.number = number;
        }

        @Override
        protected Known with(Diagnostic other) {
            return new Known(number, other);
        }
    }

    @Test
    void a_failure_without_a_place_gets_one_and_keeps_its_lines_its_cause_and_where_it_was_made() {
        FurrowException placed = failure.at(Place.of("a.java", 3));

        assertThat(placed).hasMessage("""
                a.java:3: what
                  first
                  two
                  lines
                  Mend it.""").hasCause(failure.getCause());
        assertThat(placed.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(placed.at(Place.of("b.java"))).isSameAs(placed);
    }

    @Test
    void facts_and_advice_go_after_those_that_are_there() {
        FurrowException told =
                failure.noting("Rolled back.").advising(Advice.run("See where it is:", "migrate:current"));

        assertThat(told).hasMessage("""
                what
                  first
                  two
                  lines
                  Rolled back.
                  Mend it.
                  See where it is:  migrate:current""");
    }

    @Test
    void what_it_says_can_be_asked_for_part_by_part() {
        FurrowException placed = failure.at(Place.of("a.java", 3));

        assertThat(placed.place()).contains(Place.of("a.java", 3));
        assertThat(placed.what()).isEqualTo("what");
        assertThat(placed.details()).containsExactly("first", "two\nlines");
        assertThat(placed.advice()).isEqualTo(List.of(Advice.say("Mend it.")));
    }

    @Test
    void a_kind_stays_what_it_is_with_what_it_holds() {
        FurrowException told =
                new Known(7, Diagnostic.of("what")).at(Place.of("a.sql")).noting("Rolled back.");

        assertThat(told)
                .isInstanceOfSatisfying(
                        Known.class, known -> assertThat(known.number).isEqualTo(7));
    }
}
