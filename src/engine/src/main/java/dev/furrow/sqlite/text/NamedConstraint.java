package dev.furrow.sqlite.text;

/**
 * A constraint of a table with a name.
 *
 * @param column the one that it is written after; empty for a constraint of the whole table
 * @param name the one that it has, else the one that PostgreSQL would have given it
 */
public record NamedConstraint(String column, Clause clause, String name) {}
