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
                        : ".named(" + JavaLiterals.string(constraint.name()) + ")");
    }

    @Override
    public String primaryKey(PrimaryKey key) {
        return "primaryKey(" + JavaLiterals.strings(key.columns()) + ")";
    }

    @Override
    public String unique(Unique unique) {
        return "unique(" + JavaLiterals.strings(unique.columns()) + ")";
    }

    @Override
    public String foreignKey(ForeignKey key) {
        String target = JavaLiterals.string(key.target().written());
        boolean isOne = key.columns().size() == 1 && key.targetColumns().size() == 1;
        String columns = isOne
                ? JavaLiterals.strings(key.columns()) + ", " + target + ", " + JavaLiterals.strings(key.targetColumns())
                : "columns(" + JavaLiterals.strings(key.columns()) + "), " + target + ", columns("
                        + JavaLiterals.strings(key.targetColumns()) + ")";
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
        return "check(" + JavaLiterals.string(check.expression()) + ")" + (check.isNotValid() ? ".notValid()" : "");
    }

    @Override
    public String exclude(Exclude exclude) {
        StringBuilder source = new StringBuilder("exclude(" + JavaLiterals.string(exclude.method()) + ")");
        for (Exclude.Comparison comparison : exclude.comparisons()) {
            source.append(comparison.isExpression() ? ".withExpression(" : ".with(")
                    .append(JavaLiterals.string(comparison.text()))
                    .append(", ")
                    .append(JavaLiterals.string(comparison.operator()))
                    .append(')');
        }
        return source.append(exclude.where().isEmpty() ? "" : ".where(" + JavaLiterals.string(exclude.where()) + ")")
                .toString();
    }
}
