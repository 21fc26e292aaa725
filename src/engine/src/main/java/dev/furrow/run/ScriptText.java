package dev.furrow.run;

import dev.furrow.revision.Plan;

/**
 * A run as a script for psql or sqlite3.
 *
 * @param plan what it runs
 * @param text with a line feed behind each line; comments alone if there is nothing to run
 */
public record ScriptText(Plan plan, String text) {}
