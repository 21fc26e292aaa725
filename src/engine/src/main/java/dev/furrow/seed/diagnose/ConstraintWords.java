package dev.furrow.seed.diagnose;

import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.Tables;
import dev.furrow.schema.Unique;
import java.util.List;

/** A table's constraints as messages show them. */
final class ConstraintWords implements Constraint.Visitor<String> {
    private final Tables tables;

    ConstraintWords(Tables tables) {
        this.tables = tables;
    }

    @Override
    public String primaryKey(PrimaryKey key) {
        return "PRIMARY KEY" + list(key.columns());
    }

    @Override
    public String unique(Unique unique) {
        return "UNIQUE" + list(unique.columns());
    }

    @Override
    public String foreignKey(ForeignKey key) {
        return "FOREIGN KEY" + list(key.columns()) + " REFERENCES " + tables.shown(key.target())
                + list(key.targetColumns());
    }

    @Override
    public String check(Check check) {
        return "CHECK " + (check.expression().startsWith("(") ? check.expression() : "(" + check.expression() + ")");
    }

    @Override
    public String exclude(Exclude exclude) {
        return "EXCLUDE" + list(exclude.columns());
    }

    private static String list(List<String> columns) {
        return columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
    }
}
