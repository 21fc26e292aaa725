package dev.furrow.sqlite;

import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.ReferentialAction;
import dev.furrow.schema.Unique;

/** Rules as an author writes them, each with its name. */
final class JavaConstraints implements Constraint.Visitor<String> {
    @Override
    public String primaryKey(PrimaryKey key) {
        return "primaryKey(" + JavaValues.texts(key.columns()) + ")" + named(key);
    }

    @Override
    public String unique(Unique unique) {
        return "unique(" + JavaValues.texts(unique.columns()) + ")" + named(unique);
    }

    @Override
    public String foreignKey(ForeignKey key) {
        return "foreignKey(List.of(" + JavaValues.texts(key.columns()) + "), "
                + JavaValues.text(key.target().name()) + ", List.of(" + JavaValues.texts(key.targetColumns()) + "))"
                + (key.onDelete() == ReferentialAction.NO_ACTION ? "" : ".onDelete(" + key.onDelete() + ")")
                + named(key);
    }

    @Override
    public String check(Check check) {
        return "check(" + JavaValues.text(check.expression()) + ")" + named(check);
    }

    @Override
    public String exclude(Exclude exclude) {
        return exclude.toString();
    }

    private static String named(Constraint constraint) {
        return ".named(" + JavaValues.text(constraint.name()) + ")";
    }
}
