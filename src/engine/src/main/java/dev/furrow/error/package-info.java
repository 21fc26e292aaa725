/**
 * What goes wrong, where, and what to do about it: all as values that a caller can look at and a front end can write its own way.
 * Comes in: facts, from whoever finds them. Goes out: a {@link dev.furrow.error.FurrowException}, or a warning's {@link
 * dev.furrow.error.Diagnostic}. No text here, nor anywhere above, spells a command of Maven or of another front end. Lives below every
 * other room and imports none of them.
 */
@NullMarked
package dev.furrow.error;

import org.jspecify.annotations.NullMarked;
