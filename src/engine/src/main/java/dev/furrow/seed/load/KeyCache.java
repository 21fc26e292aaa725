package dev.furrow.seed.load;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is known of the rows that one kind of key names; a bounded number of them. */
final class KeyCache {
    private static final int REMEMBERED = 50_000;

    private final KeyLookup lookup;
    private final Map<String, List<String>> known = new HashMap<>();

    KeyCache(KeyLookup lookup) {
        this.lookup = lookup;
    }

    /** Makes {@code keys} known, as far as rows have them. */
    void learn(Collection<String> keys) throws SQLException {
        if (known.size() + keys.size() > REMEMBERED) {
            known.clear();
        }
        Set<String> asked = new TreeSet<>(keys);
        asked.removeAll(known.keySet());
        if (!asked.isEmpty()) {
            known.putAll(lookup.find(asked));
        }
    }

    /** Returns the values that a key stands for, of those that were made known last: one if all is well. */
    List<String> rows(String key) {
        return known.getOrDefault(key, List.of());
    }
}
