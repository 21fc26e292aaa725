package dev.furrow.migrate.offline;

/**
 * What a goal would do as a script for psql or sqlite3.
 *
 * @param plan what it does
 * @param text with a line feed after each line; comments alone if there is nothing to run
 */
public record ScriptText<P>(P plan, String text) {}
