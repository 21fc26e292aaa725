/**
 * Seeds in SQL and Java: statements, and programs that hand out rows.
 *
 * <p>Both go through the same sink as rows of data do. Neither can be read ahead: what they do is known when they have
 * done it.
 */
@NullMarked
package dev.furrow.seed.format.script;

import org.jspecify.annotations.NullMarked;
