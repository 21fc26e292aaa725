package dev.furrow.postgres.schema;

import dev.furrow.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An order in which views can be made: those that one reads before it, else by name. */
final class ViewOrder {
    private final Map<String, View> waiting = new TreeMap<>();
    private final List<View> ordered = new ArrayList<>();

    private ViewOrder(List<View> views) {
        views.forEach(view -> waiting.put(view.name().name(), view));
    }

    static List<View> of(List<View> views) {
        ViewOrder order = new ViewOrder(views);
        views.forEach(view -> order.place(view.name().name()));
        return order.ordered;
    }

    private void place(String name) {
        View view = waiting.remove(name);
        if (view != null) {
            view.uses().stream().sorted().forEach(this::place);
            ordered.add(view);
        }
    }
}
