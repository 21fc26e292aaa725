package dev.furrow.console;

/** Where lines go: a front end's log, or a terminal. */
public interface Sink {
    /** Takes what a goal did. */
    void info(String line);

    /** Takes a line that belongs to the one before. */
    default void detail(String line) {
        info(line);
    }

    /** Takes the line that says where a goal ended. */
    default void end(String line) {
        info(line);
    }

    /** Takes what is worth mending. */
    void warn(String line);

    /** Takes what helps to find out why. */
    void debug(String line);

    /** Takes text for another program, which gets it as it is: nothing before a line, and whether or not anybody hears the lines. */
    void raw(String text);

    /** Returns whether anybody hears what isn't a warning. */
    boolean hearsInfo();

    /** Returns whether anybody hears what {@link #debug} takes. */
    boolean hearsDebug();
}
