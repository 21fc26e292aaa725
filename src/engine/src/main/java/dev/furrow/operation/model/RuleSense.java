package dev.furrow.operation.model;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Exclude;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Unique;
import java.util.HashSet;

/** Refuses a rule that says nothing. */
final class RuleSense implements Constraint.Visitor<Boolean> {
    private final TableName table;

    RuleSense(TableName table) {
        this.table = table;
    }

    @Override
    public Boolean primaryKey(PrimaryKey key) {
        return columns(key, "primaryKey");
    }

    @Override
    public Boolean unique(Unique unique) {
        return columns(unique, "unique");
    }

    @Override
    public Boolean foreignKey(ForeignKey key) {
        IdentifierRules.require(key.target());
        key.targetColumns().forEach(IdentifierRules::require);
        return columns(key, "foreignKey");
    }

    @Override
    public Boolean check(Check check) {
        IdentifierRules.require(check.name());
        if (check.expression().isBlank()) {
            throw new FurrowException("a check of table \"" + table + "\" is empty");
        }
        return true;
    }

    @Override
    public Boolean exclude(Exclude exclude) {
        if (!exclude.comparisons().isEmpty()) {
            IdentifierRules.require(exclude.name());
            exclude.columns().forEach(IdentifierRules::require);
            return true;
        }
        return columns(
                exclude, "exclude", Advice.literal("Say what is compared:", "exclude(\"gist\").with(\"room\", \"=\")"));
    }

    private boolean columns(Constraint rule, String word, Advice... remedy) {
        if (rule.columns().isEmpty()) {
            throw new FurrowException("a rule of table \"" + table + "\" names no columns: " + word + "(...)", remedy);
        }
        IdentifierRules.require(rule.name());
        rule.columns().forEach(IdentifierRules::require);
        if (new HashSet<>(rule.columns()).size() < rule.columns().size()) {
            throw new FurrowException(
                    "constraint \"" + rule.name() + "\" names a column twice: " + String.join(", ", rule.columns()));
        }
        return true;
    }
}
