package dev.furrow.compare;

import dev.furrow.operation.model.Operation;

/**
 * An operation, and when it can be done.
 *
 * @param order among those of one phase, the smallest first
 */
record OrderedOperation(Phase phase, int order, Operation operation) implements Comparable<OrderedOperation> {
    OrderedOperation(Phase phase, Operation operation) {
        this(phase, 0, operation);
    }

    @Override
    public int compareTo(OrderedOperation other) {
        int byPhase = phase.compareTo(other.phase);
        return byPhase != 0 ? byPhase : Integer.compare(order, other.order);
    }
}
