/**
 * PostgreSQL's lexical rules, for who reads SQL written for it.
 *
 * <p>A value for {@code sql}; what is needed before there is a connection, when scripts are read.
 */
@NullMarked
package dev.furrow.postgres.text;

import org.jspecify.annotations.NullMarked;
