package dev.furrow.sqlite;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.sqlite.text.ImplicitConstraintNames;
import dev.furrow.sqlite.text.LiveSchema;
import dev.furrow.sqlite.text.NamedConstraint;
import dev.furrow.sqlite.text.TableText;

/** What keeps a table or a view from being dropped on PostgreSQL; SQLite would leave it without a meaning. */
final class Dependents {
    private final LiveSchema schema;

    Dependents(LiveSchema schema) {
        this.schema = schema;
    }

    /** Refuses to drop a table that another one refers to or a view reads. */
    void requireNoneOfTable(String name) {
        requireNoReader("table", name);
        for (TableText other : schema.tablesThatMention(name)) {
            if (!other.name().equalsIgnoreCase(name)) {
                ImplicitConstraintNames.of(other)
                        .forEach(constraint -> requireNoReference(name, other.name(), constraint));
            }
        }
    }

    private static void requireNoReference(String name, String other, NamedConstraint constraint) {
        if (constraint.clause().target().filter(name::equalsIgnoreCase).isPresent()) {
            throw new FurrowException(
                    "table \"" + name + "\" can't be dropped: constraint \"" + constraint.name() + "\" of table \""
                            + other + "\" refers to it",
                    Advice.literal(
                            "Drop the constraint first, or the table:",
                            "op.dropConstraint(\"" + other + "\", \"" + constraint.name() + "\")"));
        }
    }

    /** Refuses to drop a view that another one reads. */
    void requireNoneOfView(String name) {
        requireNoReader("view", name);
    }

    private void requireNoReader(String type, String name) {
        schema.find(type, name).flatMap(schema::viewOf).ifPresent(view -> {
            throw new FurrowException(
                    type + " \"" + name + "\" can't be dropped: view \"" + view.name() + "\" reads it",
                    Advice.say("Drop the view first:  op.dropView(\"" + view.name() + "\")"));
        });
    }
}
