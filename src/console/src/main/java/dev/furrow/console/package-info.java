/**
 * Lines for people: what a goal got back from the engine, how far it is, warnings, and what to type next. Comes in: the engine's
 * values, a {@link dev.furrow.console.Sink} for the lines, and the {@link dev.furrow.error.Spelling} of the front end at hand. Nothing
 * here knows which front end that is; none of it does any work on a database.
 */
@NullMarked
package dev.furrow.console;

import org.jspecify.annotations.NullMarked;
