package dev.furrow.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    @Test
    void a_revision_stands_above_all_that_it_follows_and_needs() {
        Layout layout = Layout.of(Samples.merges());

        assertThat(layout.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.lower().layer).isLessThan(line.upper().layer);
            for (int i = 1; i < line.spots().size(); i++) {
                assertThat(line.spots().get(i).layer).isEqualTo(line.spots().get(i - 1).layer + 1);
            }
        });
    }

    @Test
    void every_revision_and_every_tie_is_drawn_once() {
        List<Vertex> vertices = Samples.small();

        Layout layout = Layout.of(vertices);

        Set<String> boxes = new HashSet<>();
        for (List<Spot> layer : layout.layers()) {
            layer.stream()
                    .map(spot -> spot.box)
                    .filter(box -> box != null)
                    .forEach(box -> boxes.add(box.view().id().value()));
        }
        assertThat(boxes).containsExactlyInAnyOrder("a", "b", "c1", "c2", "d", "x", "y");
        assertThat(layout.lines())
                .filteredOn(line -> line.kind() == Line.Kind.DESCENT)
                .hasSize(6);
        assertThat(layout.lines())
                .filteredOn(line -> line.kind() == Line.Kind.DEPENDENCY)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_stands_on_anything_else(long seed) {
        for (List<Spot> layer : Layout.of(Samples.team(300, 6, seed)).layers()) {
            for (int i = 1; i < layer.size(); i++) {
                assertThat(layer.get(i).x - layer.get(i - 1).x)
                        .isGreaterThan(Spot.apart(layer.get(i - 1), layer.get(i)) - 1);
            }
        }
    }

    @Test
    void a_line_of_revisions_is_straight() {
        Layout layout = Layout.of(Samples.vertices("c", "a", "b<a", "c<b", "d<c", "e<d"));

        assertThat(layout.layers())
                .hasSize(5)
                .allSatisfy(layer -> assertThat(layer)
                        .singleElement()
                        .satisfies(spot -> assertThat(spot.x).isZero()));
    }

    @Test
    void lines_that_need_not_cross_do_not() {
        assertThat(Crossings.count(Layout.of(Samples.merges()).layers())).isZero();
        assertThat(Crossings.count(Layout.of(Samples.vertices("", "a", "b", "c", "d<c", "e<b", "f<a", "g<f,e", "h<d"))
                        .layers()))
                .isZero();
    }

    @Test
    void crossings_are_counted() {
        Spot a = new Spot(0, null);
        Spot b = new Spot(0, null);
        Spot c = new Spot(1, null);
        Spot d = new Spot(1, null);
        b.order = 1;
        d.order = 1;
        c.below.addAll(List.of(a, b));
        d.below.addAll(List.of(a, b));

        assertThat(Crossings.count(List.of(List.of(a, b), List.of(c, d)))).isEqualTo(1);
    }

    @Test
    void hundreds_of_revisions_stay_as_wide_as_their_widest_layer_asks() {
        Layout layout = Layout.of(Samples.team(300, 6, 7));

        double right = layout.layers().stream()
                .flatMap(List::stream)
                .mapToDouble(spot -> spot.x)
                .max()
                .orElse(0);
        int widest = layout.layers().stream().mapToInt(List::size).max().orElse(0);
        assertThat(right).isLessThan(1.5 * widest * Box.WIDTH);
    }

    @Test
    void thousands_of_revisions_take_seconds_at_most() {
        long start = System.nanoTime();

        Layout.of(Samples.team(3000, 8, 7));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
