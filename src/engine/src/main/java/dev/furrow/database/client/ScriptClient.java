package dev.furrow.database.client;

import dev.furrow.database.step.StepBody;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.sql.SqlStatement;

/**
 * The program that will read a script, psql or sqlite3: how it is told what SQL alone can't say. Every text that is a part of the
 * script ends with a line end; conditions, messages and values are expressions of SQL.
 */
public interface ScriptClient {
    /** Returns how it is started on a file. */
    String command();

    /** Returns what comes before the first transaction. */
    String opening();

    /** Returns whether a statement is one that not every client at hand knows. */
    boolean needsRecentVersion(StepStatement statement);

    /** Returns what stops the script where the client is too old for such a statement. */
    String requireRecentVersion();

    /** Returns what comes after the last transaction. */
    String closing();

    /** Returns what the person at the client is shown. */
    String say(String line);

    /** Returns the begin of a transaction without steps. */
    String begin();

    /** Returns the begin of a transaction whose first step is {@code first}. */
    String begin(StepBody first);

    String commit();

    /** Returns what makes the application's schema and Furrow's own tables, whatever of them is missing. */
    String room();

    /** Returns what stops the script unless {@code condition} holds; what was not committed is rolled back then. */
    String require(String condition, String message, Advice hint);

    /** Returns what stops the script if {@code query} finds, in a sentence, what stands in the way. */
    String requireNothing(String query);

    /** Returns the expression for how many rows the statement before changed. */
    String changedRows();

    /**
     * Returns what stops the script if an id of so many characters doesn't fit the version table's column; empty where any
     * does.
     */
    String requireWidth(int characters);

    /** Returns what a step does before its first statement, inside its transaction if it has one. */
    String stepBegins(StepBody step);

    /** Returns what a step does after its last statement. */
    String stepEnds(StepBody step);

    /** Returns a statement as the client has to read it, with the rows of its COPY block. */
    String statement(SqlStatement statement);

    /** Returns a statement with its values. */
    String statement(StepStatement.Parametrised statement);

    /** Returns a text as an expression. */
    String text(String text);

    /** Returns the quoted name of the version table. */
    String versionTable();

    /** Returns the quoted name of the journal. */
    String journal();

    /** Returns the expression for a column's texts of many rows, separated by commas; null for none. */
    String joined(String column);

    /** Returns the expression for the time, as the journal has it. */
    String now();

    /** Returns the expression for the milliseconds since the step began. */
    String took();

    /** Returns the expression for who runs the script. */
    String who();
}
