package dev.furrow.operation.source;

import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.ReferentialAction;
import dev.furrow.schema.Unique;

/** A constraint as a method of its column, with its dot; its name is the convention's. */
final class AfterColumn implements Constraint.Visitor<String> {
    @Override
    public String primaryKey(PrimaryKey key) {
        return ".primaryKey()";
    }

    @Override
    public String unique(Unique unique) {
        return ".unique()";
    }

    @Override
    public String foreignKey(ForeignKey key) {
        return ".references(" + JavaLiterals.string(key.target().written()) + ", "
                + JavaLiterals.strings(key.targetColumns())
                + ")"
                + action(".onDelete(", key.onDelete())
                + action(".onUpdate(", key.onUpdate())
                + (key.deferrable() ? ".deferred()" : "");
    }

    private static String action(String method, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : method + action.name() + ")";
    }

    @Override
    public String check(Check check) {
        return ".check(" + JavaLiterals.string(check.expression()) + ")";
    }

    @Override
    public String exclude(Exclude exclude) {
        throw new IllegalArgumentException("an exclusion after a column: " + exclude.name());
    }
}
