package dev.furrow.console;

import java.io.Console;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A line that a person at a terminal sees change. It must be cleared before anything else is printed. */
public final class Terminal {
    private final BooleanSupplier watched;
    private final PrintStream screen;
    private int length;

    /**
     * Writes to a screen.
     *
     * @param watched whether a person looks at it; asked before anything is written
     */
    public Terminal(BooleanSupplier watched, PrintStream screen) {
        this.watched = watched;
        this.screen = screen;
    }

    /** Returns whether a person sits at a terminal. Opens the console, which takes time. */
    public static boolean hasPerson() {
        return isTerminal(System.console());
    }

    /** From JDK 22 on there is a console where there is no terminal, and a method that tells. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Returns whether a line that changes would be seen. */
    public boolean isWatched() {
        return watched.getAsBoolean();
    }

    /** Shows a line in place of the one before. */
    public void show(String line) {
        screen.print('\r' + line + " ".repeat(Math.max(0, length - line.length())));
        screen.flush();
        length = line.length();
    }

    /** Takes the line away. */
    public void clear() {
        if (length > 0) {
            screen.print('\r' + " ".repeat(length) + '\r');
            screen.flush();
            length = 0;
        }
    }
}
