package dev.furrow.sql;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.util.List;

/**
 * A line that psql acts on itself. See "Meta-Commands" in its manual page.
 *
 * @param name with its backslash
 */
record PsqlCommand(String name) {
    private static final String COPY =
            "Write COPY ... FROM stdin; with the data in the lines after it and a line \\. at their end.";
    private static final List<Advice> INSERT_OR_SEED = List.of(
            Advice.say("Write INSERT INTO ... VALUES with the data."),
            Advice.run("Or make that file a seed:", "seed:all"));
    private static final String END_OF_COPY = "It ends the data of a COPY ... FROM stdin; none stands before it.";
    private static final String END_OF_COPY_ELSEWHERE =
            "It ends the data of a COPY ... FROM stdin, which this database doesn't have: write INSERT INTO ... VALUES.";

    /** Reads the command from a token's text. */
    static PsqlCommand parse(String text) {
        int end = 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new PsqlCommand(text.substring(0, end));
    }

    /** Returns whether it is what pg_dump writes around its output since 2025; it means something to psql's input alone. */
    boolean isFromDump() {
        return name.equals("\\restrict") || name.equals("\\unrestrict");
    }

    FurrowException refusal(Place place, SqlSyntax syntax) {
        return new FurrowException(
                Diagnostic.of(place, name + " is a command of psql, not SQL").advising(remedy(syntax)));
    }

    private List<Advice> remedy(SqlSyntax syntax) {
        return switch (name) {
            case "\\i", "\\ir", "\\include", "\\include_relative" ->
                say("Write the statements of that file here, or make it a revision.");
            case "\\set", "\\gset" ->
                List.of(Advice.set(
                        "Write ${NAME} where the value belongs, and run with:", "placeholder.NAME", "VALUE"));
            case "\\c", "\\connect" -> say("A script runs on the database of furrow.url alone: take the line out.");
            case "\\copy" -> syntax.has(SqlSyntax.Rule.COPY_DATA) ? say(COPY) : INSERT_OR_SEED;
            case "\\." -> say(syntax.has(SqlSyntax.Rule.COPY_DATA) ? END_OF_COPY : END_OF_COPY_ELSEWHERE);
            default -> say("Take the line out, or say in SQL what it does.");
        };
    }

    private static List<Advice> say(String text) {
        return List.of(Advice.say(text));
    }
}
