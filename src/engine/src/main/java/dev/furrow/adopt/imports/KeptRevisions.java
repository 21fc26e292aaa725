package dev.furrow.adopt.imports;

import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The revisions that a tool's table says are applied. */
public final class KeptRevisions {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

    private final RevisionGraph graph;
    private final SortedSet<RevisionId> applied = new TreeSet<>();
    private final Set<RevisionId> anyTime = new HashSet<>();
    private final Map<BigInteger, List<RevisionId>> byNumber = new HashMap<>();

    KeptRevisions(RevisionGraph graph) {
        this.graph = graph;
    }

    /** Returns whether it says nothing: its revisions, if it has any, are none of these. */
    public boolean isEmpty() {
        return applied.isEmpty();
    }

    /** Returns the applied ones that nothing applied comes after. */
    public SortedSet<RevisionId> heads() {
        NavigableSet<RevisionId> heads = new TreeSet<>(applied);
        applied.forEach(id -> before(id).forEach(heads::remove));
        return heads;
    }

    /** Returns what comes before an applied one, and isn't applied. */
    public SortedSet<RevisionId> lacking() {
        SortedSet<RevisionId> lacking = new TreeSet<>();
        applied.forEach(id -> lacking.addAll(before(id)));
        lacking.removeAll(applied);
        lacking.removeAll(anyTime);
        return lacking;
    }

    /** Returns whether a database whose version rows are {@code rows} has what is applied here, and nothing else. */
    public boolean isAt(Set<RevisionId> rows) {
        Set<RevisionId> there = upTo(rows);
        Set<RevisionId> here = new HashSet<>(applied);
        boolean hasAll = there.containsAll(here);
        here.addAll(anyTime);
        return hasAll && here.containsAll(there);
    }

    Optional<RevisionId> named(String version) {
        return graph.find(new RevisionId(RevisionIds.fitting(version))).map(Revision::id);
    }

    /** Returns the revision of that number, however many zeros it has in front; nothing if there are two. */
    Optional<RevisionId> numbered(String number) {
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        List<RevisionId> found = byNumber().getOrDefault(new BigInteger(number), List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Map<BigInteger, List<RevisionId>> byNumber() {
        if (byNumber.isEmpty()) {
            for (Revision revision : graph.revisions()) {
                String id = revision.id().value();
                if (NUMBER.matcher(id).matches()) {
                    byNumber.computeIfAbsent(new BigInteger(id), key -> new ArrayList<>())
                            .add(revision.id());
                }
            }
        }
        return byNumber;
    }

    /** Returns whether there is another revision that may have been made of the same version. */
    boolean hasNumbered(String version) {
        String beginning = RevisionIds.fitting(version) + ".";
        return graph.revisions().stream()
                .anyMatch(revision -> revision.id().value().startsWith(beginning));
    }

    void add(RevisionId id) {
        applied.add(id);
    }

    void addWithAllBefore(RevisionId id) {
        applied.addAll(upTo(Set.of(id)));
    }

    void addVersionsUpTo(FlywayVersion last) {
        for (Revision revision : graph.revisions()) {
            String id = revision.id().value();
            if (VERSION.matcher(id).matches() && FlywayVersion.of(id).compareTo(last) <= 0) {
                applied.add(revision.id());
            }
        }
    }

    /** Adds one that its tool runs whatever came before, and that may lie behind what is to come here. */
    void addAnyTime(RevisionId id) {
        anyTime.add(id);
    }

    void remove(RevisionId id) {
        applied.remove(id);
        anyTime.remove(id);
    }

    void clear() {
        applied.clear();
        anyTime.clear();
    }

    private Set<RevisionId> before(RevisionId id) {
        Set<RevisionId> before = upTo(Set.of(id));
        before.remove(id);
        return before;
    }

    private Set<RevisionId> upTo(Set<RevisionId> rows) {
        Set<RevisionId> all = new HashSet<>();
        graph.applied(rows).forEach(revision -> all.add(revision.id()));
        return all;
    }
}
