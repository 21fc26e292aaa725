package dev.furrow.database;

import dev.furrow.sql.Quoting;
import java.util.HashMap;
import java.util.Map;

/** The placeholders that every script has: the schema in its three spellings. */
public final class SchemaPlaceholders {
    private SchemaPlaceholders() {}

    /**
     * Returns {@code declared} with {@code schema} (quoted), {@code schema_name} (unquoted) and {@code schema_prefix} (quoted and
     * with a dot, empty where no schema is set).
     *
     * @param set the application's schema, empty if none is set
     * @param inUse where unqualified names are, also if none is set
     */
    public static Map<String, String> with(Map<String, String> declared, String set, String inUse) {
        Map<String, String> all = new HashMap<>(declared);
        all.put("schema", Quoting.identifier(inUse));
        all.put("schema_name", inUse);
        all.put("schema_prefix", set.isEmpty() ? "" : Quoting.identifier(set) + ".");
        return all;
    }
}
