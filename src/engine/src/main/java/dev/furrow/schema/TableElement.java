package dev.furrow.schema;

/** What stands between the parentheses of a CREATE TABLE. */
public sealed interface TableElement permits Column, Constraint {}
