package dev.furrow.operation.model;

/** Makes a schema. */
public record CreateSchema(String name, boolean ifNotExists) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createSchema(this);
    }
}
