/**
 * What goals do that is more than a line: which of the engine's methods answers what was asked, and how its answer is printed. Comes in:
 * the engine, a {@link dev.furrow.console.goal.Request}, and where to print. Front ends name goals and arguments, and say where these come
 * from.
 */
@NullMarked
package dev.furrow.console.goal;

import org.jspecify.annotations.NullMarked;
