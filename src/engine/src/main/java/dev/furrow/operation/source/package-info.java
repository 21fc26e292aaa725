/**
 * Operations as the lines of Java that an author would have written for them.
 *
 * <p>Operations of {@code operation.model} come in, text goes out that compiles in a revision with {@code import static
 * dev.furrow.operation.Ddl.*}. What the convention names anyway gets no name.
 */
@NullMarked
package dev.furrow.operation.source;

import org.jspecify.annotations.NullMarked;
