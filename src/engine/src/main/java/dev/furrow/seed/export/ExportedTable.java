package dev.furrow.seed.export;

/**
 * A table that was written to a file.
 *
 * @param table its name, without the application's own schema
 * @param file the path as messages show it
 */
public record ExportedTable(String table, String file, long rows) {}
