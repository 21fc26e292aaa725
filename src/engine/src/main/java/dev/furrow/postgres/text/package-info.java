/**
 * PostgreSQL's lexical rules, for who reads SQL written for it, and what several queries of its catalog, or a
 * run and a script for psql, have in common.
 *
 * <p>Values: no connection is used here. The rules are needed before there is one, when scripts are read.
 */
@NullMarked
package dev.furrow.postgres.text;

import org.jspecify.annotations.NullMarked;
