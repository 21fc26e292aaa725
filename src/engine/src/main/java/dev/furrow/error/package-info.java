/**
 * What goes wrong, where, and what to do next, as values.
 *
 * <p>A {@code FurrowException} carries a {@code Diagnostic}: place, what happened, details, and {@code Advice} (a goal
 * with its arguments, a setting, or a sentence). Each room makes its own errors where it knows the facts, and a
 * subclass where a caller tells them apart; a room that knows more adds to the data and throws the same kind. A front
 * end brings a {@code Spelling} and writes the advice as its users would type it.
 *
 * <p>Every other room may import this one and it imports none. No error of a certain room belongs here, and no front
 * end's words: not a command, not a property, not a file of a build tool.
 */
@NullMarked
package dev.furrow.error;

import org.jspecify.annotations.NullMarked;
