package dev.furrow.seed.model;

import dev.furrow.schema.TableName;

/** A table with a number of rows. */
public record TableRows(TableName table, long rows) {}
