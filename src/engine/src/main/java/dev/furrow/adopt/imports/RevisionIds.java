package dev.furrow.adopt.imports;

import dev.furrow.revision.RevisionId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Ids made of other tools' versions: the version itself where it can be one, else the nearest that can. */
final class RevisionIds {
    /** Files whose names are the same but for case, or for what no name may hold, would be one on some systems. */
    private final Set<String> taken = new HashSet<>();

    /**
     * Returns an id that none before has: {@code version}, else {@code version} and {@code more}, else with a number behind. The same
     * versions in the same order give the same ids.
     */
    RevisionId of(String version, String more) {
        String id = fitting(version);
        if (!isFree(id) && !more.isBlank()) {
            id = fitting(version + "." + more);
        }
        String numbered = id;
        for (int number = 2; !isFree(numbered); number++) {
            numbered = id + "." + number;
        }
        taken.add(key(numbered));
        return new RevisionId(numbered);
    }

    /** Returns {@code version} with an underscore for whatever can't stand in an id. */
    static String fitting(String version) {
        StringBuilder id = new StringBuilder();
        version.strip().codePoints().forEach(c -> {
            String one = Character.toString(c);
            id.append(RevisionId.problem("x" + one).isPresent() ? "_" : one);
        });
        return RevisionId.problem(id.toString()).isPresent() ? "_" + id : id.toString();
    }

    private boolean isFree(String id) {
        return !taken.contains(key(id));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "_");
    }
}
