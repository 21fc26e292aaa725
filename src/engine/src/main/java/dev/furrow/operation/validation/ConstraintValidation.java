package dev.furrow.operation.validation;

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

/** Refuses a constraint that says nothing. */
final class ConstraintValidation implements Constraint.Visitor<Boolean> {
    private final TableName table;

    ConstraintValidation(TableName table) {
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

    private boolean columns(Constraint constraint, String word, Advice... remedy) {
        if (constraint.columns().isEmpty()) {
            throw new FurrowException(
                    "a constraint of table \"" + table + "\" names no columns: " + word + "(...)", remedy);
        }
        IdentifierRules.require(constraint.name());
        constraint.columns().forEach(IdentifierRules::require);
        if (new HashSet<>(constraint.columns()).size() < constraint.columns().size()) {
            throw new FurrowException("constraint \"" + constraint.name() + "\" names a column twice: "
                    + String.join(", ", constraint.columns()));
        }
        return true;
    }
}
