package dev.furrow.database.fill;

import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;

/**
 * A row of another table, named by a column that tells its rows apart.
 *
 * @param table whose row it is
 * @param key what a seed's value is compared with
 * @param wanted what the seed's own column takes of the row that is found
 */
public record RowKey(TableName table, TableColumn key, TableColumn wanted) {}
