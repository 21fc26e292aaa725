package dev.furrow.sqlite;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Unique;
import dev.furrow.sqlite.text.Clause;
import dev.furrow.sqlite.text.ImplicitConstraintNames;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.NamedConstraint;
import dev.furrow.sqlite.text.SchemaEntry;
import dev.furrow.sqlite.text.TableText;
import java.util.Optional;

/**
 * The names that new things can't have on PostgreSQL: there a table's constraints have one each, and keys and unique constraints are
 * indexes, whose names are of one kind with those of tables and views. SQLite compares no names of constraints at all.
 */
final class TakenNames {
    private static final Advice OF_CONSTRAINT = Advice.literal("Give the new one another name:", ".named(\"...\")");
    private static final Advice OF_TABLE = Advice.say("Give the new one another name.");

    private final LiveSchema schema;

    TakenNames(LiveSchema schema) {
        this.schema = schema;
    }

    /** Refuses a new constraint of {@code table}, whose text is as it will be before. */
    void requireFree(TableText table, Constraint constraint) {
        boolean isIndex = constraint instanceof Unique || constraint instanceof PrimaryKey;
        requireFree(table, constraint.name(), isIndex);
    }

    /** Refuses another name for a constraint of {@code table}, whose text is as it will be before. */
    void requireFree(TableText table, NamedConstraint constraint, String newName) {
        if (!constraint.name().equals(newName)) {
            requireFree(table, newName, isIndex(constraint));
        }
    }

    private void requireFree(TableText table, String name, boolean isIndex) {
        if (ImplicitConstraintNames.of(table).stream()
                .anyMatch(constraint -> constraint.name().equals(name))) {
            throw new FurrowException(
                    "table \"" + table.name() + "\" has a constraint \"" + name + "\" already", OF_CONSTRAINT);
        }
        if (isIndex) {
            requireFree(name, table.name());
        }
    }

    /** Refuses the name of a new key or unique constraint of a table. */
    void requireFree(String name, String table) {
        for (SchemaEntry entry : schema.entries()) {
            if (entry.name().equals(name) && !entry.type().equals("trigger")) {
                throw taken(name, words(entry), OF_CONSTRAINT);
            }
        }
        constraint(name, table).ifPresent(owner -> {
            throw taken(name, owner, OF_CONSTRAINT);
        });
    }

    /** Refuses the name of a new index on {@code table}, whose text is as it will be before; SQLite itself compares it with others. */
    void requireFreeIndex(TableText table, String name) {
        boolean isOwn = ImplicitConstraintNames.of(table).stream()
                .anyMatch(constraint -> isIndex(constraint) && constraint.name().equals(name));
        Optional<String> owner =
                isOwn ? Optional.of(ofTable("a constraint", table.name())) : constraint(name, table.name());
        owner.ifPresent(other -> {
            throw taken(name, other, OF_CONSTRAINT);
        });
    }

    /** Refuses the name of a new table or view; SQLite itself compares it with others. */
    void requireFreeTable(String name) {
        constraint(name, "").ifPresent(owner -> {
            throw taken(name, owner, OF_TABLE);
        });
    }

    /** Returns whose name it is: a key's or a unique constraint's of another table than {@code table}. */
    private Optional<String> constraint(String name, String table) {
        return schema.entries().stream()
                .filter(entry -> entry.type().equals("table") && !entry.name().equalsIgnoreCase(table))
                .filter(entry -> mayHave(entry, name))
                .filter(entry -> ImplicitConstraintNames.of(schema.table(entry.name())).stream()
                        .anyMatch(constraint ->
                                isIndex(constraint) && constraint.name().equals(name)))
                .map(entry -> ofTable("a constraint", entry.name()))
                .findFirst();
    }

    /** Spares the reading of most tables. */
    private static boolean mayHave(SchemaEntry table, String name) {
        String beginning = LiveSchema.unquotedBeginning(name);
        return !table.isVirtual() && (table.sql().contains(beginning) || name.startsWith(table.name() + "_"));
    }

    private static boolean isIndex(NamedConstraint constraint) {
        return constraint.clause().is(Clause.Kind.UNIQUE) || constraint.clause().is(Clause.Kind.PRIMARY_KEY);
    }

    private static String words(SchemaEntry entry) {
        return entry.type().equals("index") ? ofTable("an index", entry.table()) : "a " + entry.type();
    }

    private static String ofTable(String what, String table) {
        return what + " of table \"" + table + "\"";
    }

    private static FurrowException taken(String name, String owner, Advice advice) {
        return new FurrowException("\"" + name + "\" is the name of " + owner + " already", advice);
    }
}
