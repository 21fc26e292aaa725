package dev.furrow.database;

/**
 * What is locked within a database: runs with another version table, or in another schema, don't wait for each other. A file
 * of SQLite's is locked as a whole.
 *
 * @param schema the schema of the version table
 */
public record LockName(String schema, String versionTable) {}
