package dev.furrow.revision.graph;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What makes files no graph, in words. */
final class GraphErrors {
    private static final int SHOWN = 20;

    private GraphErrors() {}

    static FurrowException sameId(Revision first, Revision second) {
        return new FurrowException(
                second.place(),
                "revision " + second.id() + " is already defined in " + first.place(),
                Advice.say("If one was copied from the other, give it an id of its own; else delete one of them."));
    }

    static FurrowException sameLabel(String label, Revision first, Revision second) {
        String taken = first.id().value().equals(label)
                ? "\"" + label + "\" is a revision's id already, in " + first.place()
                : "branch label \"" + label + "\" already stands in " + first.place();
        return new FurrowException(
                second.place(),
                taken,
                Advice.say("A label belongs to the first revision of its branch alone; those that follow inherit it."));
    }

    static FurrowException missingParent(Revision child, RevisionId parent, RevisionNames names) {
        Optional<Node> labelled = names.exactly(parent.value());
        if (labelled.isPresent()) {
            return new FurrowException(
                    child.place(),
                    "down-revision: " + parent + " is a branch label, and a parent is named by its id",
                    Advice.literal("The label belongs to:", labelled.get().id().value()));
        }
        String what = "no script defines " + parent + ", which is the down-revision of " + child.title();
        return missing(child.place(), what, parent.value(), names);
    }

    static FurrowException missingDependency(Revision from, String name, RevisionNames names) {
        String what = "no script has the id or label " + name + ", on which " + from.title() + " depends";
        return missing(from.place(), what, name, names);
    }

    private static FurrowException missing(Place place, String what, String name, RevisionNames names) {
        Advice search = Advice.literal(
                "If its file was deleted, or is on another branch:", "git log --all --oneline -S " + name);
        List<Advice> near = names.didYouMean(name);
        return new FurrowException(Diagnostic.of(place, what).advising(near.isEmpty() ? List.of(search) : near));
    }

    static FurrowException itself(Revision revision, String key) {
        return new FurrowException(
                revision.place(),
                "revision " + revision.id() + " names itself: " + revision.id() + " -> " + revision.id(),
                Advice.say("Its " + key + " has to name what comes before it."));
    }

    static FurrowException cycle(List<Revision> cycle) {
        StringBuilder drawn = new StringBuilder();
        List<String> places = new ArrayList<>();
        int shown = cycle.size() <= SHOWN ? cycle.size() : SHOWN - 1;
        for (int i = 0; i < shown; i++) {
            drawn.append(cycle.get(i).id()).append(" -> ");
        }
        List<Revision> named = cycle.subList(0, shown);
        int width = named.stream()
                .mapToInt(revision -> revision.id().value().length())
                .max()
                .orElse(0);
        for (Revision revision : named) {
            String id = revision.id().value();
            places.add(id + " ".repeat(width - id.length()) + "  " + revision.place());
        }
        if (shown < cycle.size()) {
            drawn.append("(").append(cycle.size() - shown).append(" more) -> ");
        }
        drawn.append(cycle.get(0).id());
        return new FurrowException(Diagnostic.of(cycle.get(0).place(), "the revisions form a cycle: " + drawn)
                .noting(places)
                .advising(Advice.say("Take one of them out of another's down-revision or depends-on.")));
    }
}
