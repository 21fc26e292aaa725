/** What a revision can ask for, as values, and what its author imports. How a database is told is {@code dialect}'s. */
@NullMarked
package dev.furrow.operation;

import org.jspecify.annotations.NullMarked;
