package dev.furrow.console;

/** Where lines go: a front end's log, or a terminal. */
public interface Sink {
    /** Takes what a goal did. */
    void info(String line);

    /** Takes what is worth mending. */
    void warn(String line);

    /** Takes what helps to find out why. */
    void debug(String line);

    /** Returns whether anybody hears what isn't a warning. */
    boolean hearsInfo();

    /** Returns whether anybody hears what {@link #debug} takes. */
    boolean hearsDebug();
}
