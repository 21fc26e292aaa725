/**
 * What a person typed to say where to go: {@code head}, {@code +2}, {@code label@head}, {@code a:b}, as values.
 *
 * <p>Text comes in, a {@code Target} or a {@code RevisionRange} goes out. Here a target has only a shape. Which
 * revisions it names, and whether there are any, is {@code graph}'s to say; so this room knows no revision and no
 * database.
 */
@NullMarked
package dev.furrow.revision.target;

import org.jspecify.annotations.NullMarked;
