package dev.furrow.database.client;

import dev.furrow.database.step.StatementLimits;
import dev.furrow.error.Advice;
import dev.furrow.error.Spelling;
import dev.furrow.schema.TableName;
import java.time.Duration;
import java.util.List;

/**
 * The database that a script is for, as far as it is known when the script is written.
 *
 * @param schema the application's, Furrow's own tables among its; empty where it is the one that the session has then
 * @param searchPath schemas that follow it
 * @param versionColumn the version table's only column
 * @param widening what makes that column wide enough for every id
 * @param lockTimeout how long to wait for others
 * @param limits those of the statements of steps in a transaction
 * @param spelling how advice in the script is written
 */
public record ScriptDatabase(
        String schema,
        List<String> searchPath,
        Table versions,
        Table journal,
        String versionColumn,
        Advice widening,
        Duration lockTimeout,
        StatementLimits limits,
        Spelling spelling) {
    /**
     * A table of Furrow's own.
     *
     * @param quoted its name as SQL has it
     * @param create the CREATE TABLE that makes it
     */
    public record Table(TableName name, String quoted, String create) {}

    public ScriptDatabase {
        searchPath = List.copyOf(searchPath);
    }
}
