package dev.furrow.schema;

import java.util.List;

/**
 * A condition that each row meets.
 *
 * @param expression SQL, without the parentheses around it
 * @param isNotValid whether the rows that are there aren't held to it yet
 */
public record Check(String name, String expression, boolean isNotValid) implements Constraint {
    /** A condition that rows meet from the beginning. */
    public Check(String name, String expression) {
        this(name, expression, false);
    }

    /** Returns the same constraint, which the rows that are there aren't held to until it is validated. */
    public Check notValid() {
        return new Check(name, expression, true);
    }

    @Override
    public Check named(String newName) {
        return new Check(newName, expression, isNotValid);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.check(this);
    }
}
