package dev.furrow.schema;

import java.util.List;
import java.util.Set;

/**
 * Something that a schema has beside tables, views, sequences and enum types, in its database's own words.
 *
 * @param kind what people call it, {@code trigger}
 * @param place when it is made
 * @param name as messages show it: {@code touch on users}, {@code total(integer)}
 * @param create the statements that make it, as the database prints them
 * @param drop the statement that drops it
 * @param uses the columns and objects that can't be dropped or altered under it: {@code users.name}, {@code function total(integer)}
 */
public record SchemaObject(String kind, Place place, String name, List<String> create, String drop, Set<String> uses) {
    /** When it is made; it is dropped at the mirrored time. */
    public enum Place {
        /** Before the tables, which may use it. */
        BEFORE_TABLES,
        /** After the tables, which it may use. */
        AFTER_TABLES,
        /** After the views, too. */
        LAST
    }

    public SchemaObject {
        create = List.copyOf(create);
        uses = Set.copyOf(uses);
    }

    /**
     * Returns whether the same statements make and drop both. What it comes back to without the object may differ as well: a partition's
     * own default is over its parent's.
     */
    public boolean isMadeAs(SchemaObject other) {
        return create.equals(other.create) && drop.equals(other.drop);
    }

    /** Returns what tells it apart from all others of its schema. */
    public String id() {
        return kind + " " + name;
    }
}
