package dev.furrow.schema;

import java.util.List;

/** Columns whose values occur together only once. */
public record Unique(String name, List<String> columns) implements Constraint {
    public Unique {
        columns = List.copyOf(columns);
    }

    @Override
    public Unique named(String newName) {
        return new Unique(newName, columns);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.unique(this);
    }
}
