/**
 * SQL as text: the lexer, where one statement ends, what a statement changes, transaction control, COPY blocks,
 * quoting.
 *
 * <p>The text of a file comes in with a {@code SqlSyntax}, which says by what lexical rules a database reads it;
 * statements with their places go out. Reading is linear in the text's length, and a statement's text is never altered
 * on the way: what an author wrote is what a database gets.
 *
 * <p>Nothing here is sent anywhere, and nothing knows a certain database: its syntax is a value of that database's own
 * room. What a statement would do to a schema, beyond which tables it names, doesn't belong here.
 */
@NullMarked
package dev.furrow.sql;

import org.jspecify.annotations.NullMarked;
