package dev.furrow.console;

import dev.furrow.Setting;
import dev.furrow.SettingValue;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.Printable;
import dev.furrow.error.Spelling;
import java.util.List;

/** What a goal prints: a word in the first column, what it is about in the second. */
public final class Output {
    private static final int COLUMN = 10;

    private final Sink sink;
    private final Paint paint;
    private final Terminal terminal;
    private final Spelling spelling;

    /**
     * Prints for a front end.
     *
     * @param terminal where a line can be shown that changes
     */
    public Output(Sink sink, Paint paint, Terminal terminal, Spelling spelling) {
        this.sink = sink;
        this.paint = paint;
        this.terminal = terminal;
        this.spelling = spelling;
    }

    /** Returns where a line can be shown that changes. */
    public Terminal terminal() {
        return terminal;
    }

    /** Returns what prints in the same way to another place, where no line changes. */
    Output to(Sink other) {
        return new Output(other, paint, new Terminal(() -> false, System.out), spelling);
    }

    /** Returns where it prints to. */
    Sink sink() {
        return sink;
    }

    /** Returns whether what isn't a warning is printed at all. */
    public boolean isHeard() {
        return sink.hearsInfo();
    }

    /** Prints {@code Database  postgresql://db.example:5432/app}. */
    public void fact(String word, String text) {
        sink.info(paint.label(word) + blanks(COLUMN - word.length()) + Printable.of(text));
    }

    /** Prints where the goal ended, {@code Now at    2d970929c35a (head)}. */
    public void end(String word, String text) {
        sink.end(paint.good(word) + blanks(COLUMN - word.length()) + Printable.of(text));
    }

    /** Prints that a goal does nothing, and who said so. */
    public void skipped(SettingValue said) {
        fact(
                "Skipped",
                Setting.SKIP.property() + " is " + said.text() + ", from " + said.source() + ": nothing is run");
    }

    /** Prints text that belongs to the line before, each of its lines two columns further in. */
    public void detail(String text) {
        for (String line : text.split("\n", -1)) {
            sink.detail("  " + Printable.of(line));
        }
    }

    /** Prints text for another program, as it is. */
    public void raw(String text) {
        sink.raw(text);
    }

    /** Prints something that is worth mending, with the command that does. */
    public void warn(Diagnostic warning) {
        for (String line : warning.text(spelling).split("\n", -1)) {
            sink.warn(line);
        }
    }

    /** Prints something that the database said and nobody has to mend. */
    public void remark(Diagnostic remark) {
        for (String line : remark.text(spelling).split("\n", -1)) {
            detail(line);
        }
    }

    /** Returns what is to be typed, as the front end's user has to type it. */
    String typed(Advice advice) {
        return advice.text(spelling);
    }

    /** Returns the command that runs some goals, one after the other. */
    String typed(String... goals) {
        return spelling.goals(List.of(goals));
    }

    /** Prints what helps to find out why. */
    public void debug(String text) {
        sink.debug(Printable.of(text));
    }

    /** Returns whether anybody hears what {@link #debug} prints. */
    public boolean isDebugEnabled() {
        return sink.hearsDebug();
    }

    /** Returns a revision's id as it is shown. */
    public String id(String id) {
        return paint.id(id);
    }

    /** Returns {@code text} with blanks after it, up to {@code width}. */
    public static String padded(String text, int width) {
        return text + blanks(width - text.length());
    }

    /** Returns {@code text} with blanks before it, up to {@code width}. */
    public static String toTheRight(String text, int width) {
        return blanks(width - text.length()) + text;
    }

    private static String blanks(int count) {
        return " ".repeat(Math.max(0, count));
    }
}
