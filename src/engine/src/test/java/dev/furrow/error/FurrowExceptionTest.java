package dev.furrow.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FurrowExceptionTest {
    @Test
    void a_failure_without_a_place_gets_one_and_keeps_its_lines() {
        FurrowException failure = new FurrowException("what", List.of("first", "two\nlines"));

        FurrowException placed = failure.at(Place.of("a.java", 3));

        assertThat(placed).hasMessage("""
                a.java:3: what
                  first
                  two
                  lines""").hasCause(failure);
        assertThat(placed.at(Place.of("b.java"))).isSameAs(placed);
    }
}
