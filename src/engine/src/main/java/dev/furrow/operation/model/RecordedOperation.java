package dev.furrow.operation.model;

import dev.furrow.error.Place;

/**
 * An operation, and the line of the revision that asked for it.
 *
 * @param place the author's own line, also where a method of the revision's stands between
 * @param products the databases that it is for
 */
public record RecordedOperation(Operation operation, Place place, Products products) {
    /** A call that is for every database. */
    public RecordedOperation(Operation operation, Place place) {
        this(operation, place, Products.ALL);
    }
}
