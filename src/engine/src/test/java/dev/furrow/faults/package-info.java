/**
 * Tries to break the promise that a database is at a revision whatever happens: a {@link dev.furrow.faults.Job} runs in a {@link
 * dev.furrow.faults.Place}, something goes wrong, and {@link dev.furrow.faults.Reference} says what may be left and what comes of it.
 */
@NullMarked
package dev.furrow.faults;

import org.jspecify.annotations.NullMarked;
