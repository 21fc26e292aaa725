package dev.furrow.database;

import dev.furrow.sql.Quoting;
import java.util.Map;

/** The placeholders that every script has: the schema in its three spellings. */
public final class SchemaPlaceholders {
    private SchemaPlaceholders() {}

    /**
     * Returns {@code schema} (quoted), {@code schema_name} (unquoted) and {@code schema_prefix} (quoted and with a dot, empty where
     * no schema is set).
     *
     * @param set the application's schema, empty if none is set
     * @param inUse where unqualified names are, also if none is set
     */
    public static Map<String, String> of(String set, String inUse) {
        return Map.of(
                "schema",
                Quoting.identifier(inUse),
                "schema_name",
                inUse,
                "schema_prefix",
                set.isEmpty() ? "" : Quoting.identifier(set) + ".");
    }
}
