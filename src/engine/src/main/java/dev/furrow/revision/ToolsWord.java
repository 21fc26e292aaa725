package dev.furrow.revision;

import dev.furrow.text.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What another tool's table says of where a database is, in the ids that an import of its folder gave.
 *
 * @param tool as its makers write it, {@code Flyway}
 * @param table as messages name it
 * @param heads the last ones that it ran; at least one
 * @param lacking what comes before those, and it didn't run; then the database is at no version rows by it
 * @param agrees of the version rows that a proof found to fit, those that it means: at most one
 */
public record ToolsWord(
        String tool, String table, Set<RevisionId> heads, Set<RevisionId> lacking, List<Set<RevisionId>> agrees) {
    public ToolsWord {
        heads = Set.copyOf(heads);
        lacking = Set.copyOf(lacking);
        agrees = agrees.stream().map(Set::copyOf).toList();
    }

    /** Returns what it says: {@code Flyway's flyway_schema_history says 1.1}. */
    public String words() {
        String beginning = tool + "'s " + table;
        if (lacking.isEmpty()) {
            return beginning + " says " + list(heads);
        }
        return beginning + " has " + list(heads) + " without " + list(lacking) + ", which "
                + (lacking.size() == 1 ? "comes" : "come") + " before";
    }

    private static String list(Collection<RevisionId> ids) {
        List<String> words = new ArrayList<>();
        RevisionId.sorted(ids).forEach(id -> words.add(id.value()));
        return Wording.list(words, "and");
    }
}
