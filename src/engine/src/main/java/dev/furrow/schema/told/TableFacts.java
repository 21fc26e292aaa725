package dev.furrow.schema.told;

import dev.furrow.schema.TableName;

/**
 * A table at a glance.
 *
 * @param columns how many it has
 * @param madeBy the id of the revision that made it or gave it its name; empty where none did
 */
public record TableFacts(TableName name, int columns, TableSize size, String madeBy) {}
