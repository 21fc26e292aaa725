package dev.furrow.journal;

import dev.furrow.revision.RevisionId;
import java.util.Collection;
import java.util.TreeSet;

/** Rows of the version table in words. */
public final class Heads {
    private Heads() {}

    /** Returns the ids, separated by commas; {@code base} for none. */
    public static String text(Collection<RevisionId> heads) {
        if (heads.isEmpty()) {
            return "base";
        }
        StringBuilder text = new StringBuilder();
        for (RevisionId head : heads) {
            text.append(text.isEmpty() ? "" : ", ").append(head.value());
        }
        return text.toString();
    }

    /** Returns the ids as the target of a command names them, sorted; there is at least one. */
    public static String target(Collection<RevisionId> heads) {
        return text(new TreeSet<>(heads)).replace(", ", ",");
    }
}
