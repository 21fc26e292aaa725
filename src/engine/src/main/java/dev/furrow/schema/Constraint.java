package dev.furrow.schema;

import java.util.List;

/** What a table's rows keep to: a key, a foreign key, a check or an exclusion. Its name is empty until one is given or found. */
public sealed interface Constraint extends TableElement permits PrimaryKey, Unique, ForeignKey, Check, Exclude {
    String name();

    /** Returns the same constraint under a name of its own. */
    Constraint named(String name);

    /** Returns the columns that it is about, in its own order; empty for a check. */
    List<String> columns();

    <R> R accept(Visitor<R> visitor);

    /** Answers every kind of constraint. */
    interface Visitor<R> {
        R primaryKey(PrimaryKey key);

        R unique(Unique unique);

        R foreignKey(ForeignKey key);

        R check(Check check);

        R exclude(Exclude exclude);
    }
}
