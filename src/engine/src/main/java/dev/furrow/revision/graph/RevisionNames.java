package dev.furrow.revision.graph;

import dev.furrow.error.Advice;
import dev.furrow.text.Similar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a revision can be called: its id, one of its labels, or the beginning of either. */
final class RevisionNames {
    private final Map<String, Node> byName;

    RevisionNames(int size) {
        byName = new HashMap<>(size * 2);
    }

    /** Returns the node that already has the name, if there is one; else takes the name. */
    Optional<Node> claim(String name, Node node) {
        return Optional.ofNullable(byName.putIfAbsent(name, node));
    }

    /** Returns the node with exactly this id or label. */
    Optional<Node> exactly(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the nodes of which an id or label begins so, by id. */
    List<Node> beginningWith(String beginning) {
        TreeSet<Node> found = new TreeSet<>((left, right) -> left.id().compareTo(right.id()));
        for (Map.Entry<String, Node> each : byName.entrySet()) {
            if (each.getKey().startsWith(beginning)) {
                found.add(each.getValue());
            }
        }
        return new ArrayList<>(found);
    }

    /** Returns the question whether a near name was meant; nothing if there is none. */
    List<Advice> didYouMean(String typed) {
        return Similar.question(typed, byName.keySet());
    }
}
