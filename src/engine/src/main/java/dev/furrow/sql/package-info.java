/**
 * SQL as text: the lexer, where one statement ends, what a statement changes, transaction control, COPY blocks, quoting.
 * Nothing here is sent anywhere.
 */
@NullMarked
package dev.furrow.sql;

import org.jspecify.annotations.NullMarked;
