package dev.furrow.operation.model;

/** Calls the revision's own code at its place in the step, for what SQL can't say. */
public record Run(Work work) implements Operation {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.run(this);
    }
}
