package dev.furrow.seed.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DependencyGraphTest {
    /** Makes a graph of {@code a<b}: a needs b. Things keep the order in which {@code things} names them. */
    private static DependencyGraph<String> graph(String things, String needs) {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        for (String need : needs.isEmpty() ? new String[0] : needs.split(" ", -1)) {
            String[] ends = need.split("<", -1);
            known.computeIfAbsent(ends[0], name -> new LinkedHashSet<>()).add(ends[1]);
        }
        return new DependencyGraph<>(List.of(things.split(" ", -1)), known);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = ':', textBlock = """
            a b c       : ''                  : [a] [b] [c]
            a b c       : a<b b<c             : [c] [b] [a]
            a b c       : a<c                 : [b] [c] [a]
            a b c       : a<a b<x             : [a] [b] [c]
            a b c d     : a<c c<a             : [a, c] [b] [d]
            a b c d     : a<d d<a a<c         : [b] [c] [a, d]
            a b c d e   : e<a a<b b<a c<d d<c a<c : [c, d] [a, b] [e]
            a b c d     : a<b b<c c<d d<a b<a : [a, b, c, d]
            """)
    void each_comes_after_what_it_needs_and_else_keeps_its_place(String things, String needs, String groups) {
        StringBuilder found = new StringBuilder();
        graph(things, needs).groups().forEach(group -> found.append(group).append(' '));

        assertThat(found.toString().strip()).isEqualTo(groups);
    }

    @ParameterizedTest(name = "{1} from {0}")
    @CsvSource(delimiter = ':', textBlock = """
            a : a<b b<a                     : a b a
            a : a<b b<c c<a c<d d<a         : a b c a
            c : a<b b<c c<a c<d d<a         : c a b c
            a : a<b b<c c<d d<a a<e e<a     : a e a
            """)
    void the_shortest_cycle_through_one_is_found(String from, String needs, String circle) {
        assertThat(graph("a b c d e", needs).shortestCycle(from)).containsExactly(circle.split(" ", -1));
    }

    /** A thing that counts how often it is looked at. */
    private static final class Counted {
        private static long looks;

        private final int number;

        Counted(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            looks++;
            return other instanceof Counted counted && counted.number == number;
        }

        @Override
        public int hashCode() {
            looks++;
            return number;
        }
    }

    /** A chain, in which the first needs the second and so on, that is also one circle if it is closed. */
    private static long looksInto(int size, boolean closed) {
        List<Counted> things = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            things.add(new Counted(i));
        }
        Map<Counted, Set<Counted>> needs = new LinkedHashMap<>();
        for (int i = 0; i + 1 < size; i++) {
            needs.put(things.get(i), Set.of(things.get(i + 1)));
        }
        if (closed) {
            needs.put(things.get(size - 1), Set.of(things.get(0)));
        }
        Counted.looks = 0;
        DependencyGraph<Counted> graph = new DependencyGraph<>(things, needs);
        graph.groups();
        if (closed) {
            graph.shortestCycle(things.get(0));
        }
        return Counted.looks;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ten_times_as_many_take_ten_times_the_work(boolean closed) {
        assertThat(looksInto(20_000, closed)).isLessThan(11 * looksInto(2_000, closed));
    }

    @Test
    void a_long_chain_does_not_fill_the_stack() {
        assertThat(looksInto(200_000, true)).isPositive();
    }
}
