package dev.furrow.compare;

import dev.furrow.operation.model.Operation;

/**
 * An operation, and when it can be done.
 *
 * @param order among those of one phase, the smallest first
 */
record Step(Phase phase, int order, Operation operation) implements Comparable<Step> {
    Step(Phase phase, Operation operation) {
        this(phase, 0, operation);
    }

    @Override
    public int compareTo(Step other) {
        int byPhase = phase.compareTo(other.phase);
        return byPhase != 0 ? byPhase : Integer.compare(order, other.order);
    }
}
