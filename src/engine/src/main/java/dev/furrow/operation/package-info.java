/**
 * What the author of a Java revision or seed imports: {@code Migration}, {@code Operations}, {@code Ddl}, {@code
 * Seeder}; and of a hook, {@code RunHook}.
 *
 * <p>Calls come in while an author's method runs, and {@code Operation} values go out, each with the line of its call;
 * nothing is sent to a database meanwhile. So one recorded list serves runs, dry runs, scripts for a database's own
 * client, and tests.
 *
 * <p>Public types of this room are a promise to authors: they and what their signatures name ({@code schema}, {@code
 * error}) are all that a script can see of Furrow. What becomes of an operation on a certain database is that
 * database's, behind {@code database.Dialect}.
 */
@NullMarked
package dev.furrow.operation;

import org.jspecify.annotations.NullMarked;
