package dev.furrow.operation.source;

import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.ConstraintNames;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.ReferentialAction;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Unique;

/** A constraint as {@code Ddl} makes it. */
final class ConstraintSource implements Constraint.Visitor<String> {
    static String of(TableName table, Constraint constraint) {
        boolean isNamedAnyway =
                ConstraintNames.named(table, constraint.named("")).name().equals(constraint.name());
        return constraint.accept(new ConstraintSource())
                + (isNamedAnyway || constraint.name().isEmpty()
                        ? ""
                        : ".named(" + Literals.string(constraint.name()) + ")");
    }

    @Override
    public String primaryKey(PrimaryKey key) {
        return "primaryKey(" + Literals.strings(key.columns()) + ")";
    }

    @Override
    public String unique(Unique unique) {
        return "unique(" + Literals.strings(unique.columns()) + ")";
    }

    @Override
    public String foreignKey(ForeignKey key) {
        String target = Literals.string(key.target().toString());
        boolean isOne = key.columns().size() == 1 && key.targetColumns().size() == 1;
        String columns = isOne
                ? Literals.strings(key.columns()) + ", " + target + ", " + Literals.strings(key.targetColumns())
                : "columns(" + Literals.strings(key.columns()) + "), " + target + ", columns("
                        + Literals.strings(key.targetColumns()) + ")";
        return "foreignKey(" + columns + ")"
                + action(".onDelete", key.onDelete())
                + action(".onUpdate", key.onUpdate())
                + (key.deferrable() ? ".deferred()" : "")
                + (key.isNotValid() ? ".notValid()" : "");
    }

    private static String action(String method, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : method + "(" + action.name() + ")";
    }

    @Override
    public String check(Check check) {
        return "check(" + Literals.string(check.expression()) + ")" + (check.isNotValid() ? ".notValid()" : "");
    }

    @Override
    public String exclude(Exclude exclude) {
        StringBuilder source = new StringBuilder("exclude(" + Literals.string(exclude.method()) + ")");
        for (Exclude.Comparison comparison : exclude.comparisons()) {
            source.append(comparison.isExpression() ? ".withExpression(" : ".with(")
                    .append(Literals.string(comparison.text()))
                    .append(", ")
                    .append(Literals.string(comparison.operator()))
                    .append(')');
        }
        return source.append(exclude.where().isEmpty() ? "" : ".where(" + Literals.string(exclude.where()) + ")")
                .toString();
    }
}
