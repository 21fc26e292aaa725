package dev.furrow.database;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a database said when it refused a statement. Texts that it didn't say are empty.
 *
 * @param message the database's own sentence
 * @param code the SQLSTATE, {@code 42P07}; on SQLite the result code's name, {@code SQLITE_BUSY}
 * @param detail more about the values involved
 * @param hint what the database itself advises
 * @param where the calls inside the database, such as lines of a function
 * @param position where in the statement's text, in code points from 1; 0 if it isn't known
 * @param subject what it is about
 * @param connectionLost whether the connection is gone, and the transaction with it
 */
public record DatabaseError(
        String message,
        String code,
        String detail,
        String hint,
        String where,
        int position,
        Subject subject,
        boolean connectionLost) {
    /**
     * What an error is about, as far as the database names it apart from its sentence. Texts that it didn't say are empty.
     *
     * @param schema of {@code table}
     * @param constraint the constraint that is broken
     */
    public record Subject(String schema, String table, String column, String constraint) {
        /** Nothing that is named. */
        public static final Subject NONE = new Subject("", "", "", "");
    }

    /** Returns the sentence and its code: {@code relation "offers" already exists (SQLSTATE 42P07)}. */
    public String sentence() {
        return code.isEmpty() ? message : message + " (" + codeInWords() + ")";
    }

    /** Returns the same about another position. */
    public DatabaseError at(int otherPosition) {
        return new DatabaseError(message, code, detail, hint, where, otherPosition, subject, connectionLost);
    }

    /** Returns the failure of something that no script has a part in, in the database's words after {@code tried}. */
    public FurrowException after(String tried, SQLException cause) {
        return new FurrowException(Diagnostic.of(tried + ": " + sentence()).noting(lines()), cause);
    }

    /** Returns {@code SQLSTATE 42P07}; a result code's name says what it is. */
    public String codeInWords() {
        return isSqlState() ? "SQLSTATE " + code : code;
    }

    /** An SQLSTATE has five characters, see the standard's part 2, "Status codes"; a database's own codes are words. */
    private boolean isSqlState() {
        return code.length() == 5;
    }

    /** Returns detail and hint as they are, as far as there are any. */
    public List<String> facts() {
        return Stream.of(detail, hint).filter(fact -> !fact.isEmpty()).toList();
    }

    /** Returns a line each for detail, hint and place inside the database. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, "Detail: ", detail);
        add(lines, "Hint: ", hint);
        add(lines, "In: ", where);
        return lines;
    }

    private static void add(List<String> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(label + text);
        }
    }
}
