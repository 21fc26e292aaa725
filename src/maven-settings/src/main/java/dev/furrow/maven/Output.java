package dev.furrow.maven;

import dev.furrow.error.Diagnostic;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.logging.Log;

/** What a goal prints: a word in the first column, what it is about in the second. */
public final class Output {
    private static final int COLUMN = 10;

    private final Log log;
    private final Paint paint;
    private final Terminal terminal;

    Output(Log log, Paint paint, Terminal terminal) {
        this.log = log;
        this.paint = paint;
        this.terminal = terminal;
    }

    /** Returns output without colours. */
    public static Output plain(Log log, Terminal terminal) {
        return new Output(log, Paint.PLAIN, terminal);
    }

    /** Returns where a line can be shown that changes, which {@code -q} doesn't keep back. */
    public Terminal terminal() {
        return terminal;
    }

    /** Tells whether what isn't a warning is printed at all. */
    public boolean isHeard() {
        return log.isInfoEnabled();
    }

    /** Prints {@code Database  postgresql://db.example:5432/app}. */
    public void fact(String word, String text) {
        log.info(paint.label(word) + blanks(COLUMN - word.length()) + text);
    }

    /** Prints where the goal ended, {@code Now at    2d970929c35a (head)}. */
    public void end(String word, String text) {
        log.info(paint.good(word) + blanks(COLUMN - word.length()) + text);
    }

    /** Prints text that belongs to the line before, each of its lines two columns further in. */
    public void detail(String text) {
        for (String line : text.split("\n", -1)) {
            log.info("  " + line);
        }
    }

    /**
     * Prints text for another program, in UTF-8: past the logger, which puts a word before each line and keeps everything back
     * under {@code -q}.
     */
    public void raw(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    /** Prints something that is worth mending, with the command that does. */
    public void warn(Diagnostic warning) {
        warn(warning.text(new MavenSpelling()));
    }

    /** Prints something that is worth mending, with the command that does. */
    public void warn(String text) {
        for (String line : text.split("\n", -1)) {
            log.warn(line);
        }
    }

    void debug(String text) {
        log.debug(text);
    }

    boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    /** Returns a revision's id as it is shown. */
    public String id(String id) {
        return paint.id(id);
    }

    /** Returns {@code text} with blanks behind it, up to {@code width}. */
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
