package dev.furrow.value;

import dev.furrow.schema.TableName;

/** A table with a number of rows. */
public record TableRows(TableName table, long rows) {}
