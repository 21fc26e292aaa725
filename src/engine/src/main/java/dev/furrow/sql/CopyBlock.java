package dev.furrow.sql;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;

/**
 * Where the data lines after a {@code COPY ... FROM stdin} stand: from the next line to a line {@code \.}, see "COPY" in
 * PostgreSQL's manual.
 *
 * @param end the offset after the closing line
 */
record CopyBlock(CopyData data, int end) {
    /**
     * Reads the block of a statement.
     *
     * @param statement the offset of the word COPY
     * @param from the offset after the statement's semicolon
     * @throws FurrowException if something else stands in the semicolon's line, or no line {@code \.} follows
     */
    static CopyBlock read(SourceText source, int statement, int from) {
        int start = source.nextLine(from);
        requireNothing(source, from, start);
        int line = start;
        while (line < source.text().length()) {
            int next = endOfLine(source.text(), line);
            if (closes(source.text(), line, next)) {
                return new CopyBlock(new CopyData(source.text().substring(start, line), source.linePlace(start)), next);
            }
            line = next;
        }
        throw unclosed(source, statement);
    }

    static FurrowException unclosed(SourceText source, int statement) {
        return new FurrowException(
                source.linePlace(statement),
                "the data of this COPY ... FROM stdin have no end",
                Advice.say(
                        "Write ; after the statement, its data in the lines that follow, and after them a line \\."));
    }

    private static void requireNothing(SourceText source, int from, int end) {
        String rest = source.text().substring(from, end).strip();
        if (!rest.isEmpty() && !rest.startsWith("--")) {
            throw new FurrowException(
                    source.linePlace(from),
                    "something follows COPY ... FROM stdin in its line",
                    Advice.say("Its data begin in the next line, and end with a line \\.; write the rest after that."));
        }
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean closes(String text, int line, int next) {
        return text.startsWith("\\.", line) && text.substring(line + 2, next).isBlank();
    }
}
