package dev.furrow.maven;

import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.apache.maven.execution.MavenSession;

/** Colours, where Maven has them too. Its own are out of a plugin's reach, and not every Maven takes them away from a file. */
enum Paint {
    COLOURED("\u001b[1m", "\u001b[33m", "\u001b[1;32m", "\u001b[m"),
    PLAIN("", "", "", "");

    private final String bold;
    private final String yellow;
    private final String green;
    private final String end;

    Paint(String bold, String yellow, String green, String end) {
        this.bold = bold;
        this.yellow = yellow;
        this.green = green;
        this.end = end;
    }

    /** Returns colours if {@code style.color} is {@code always}, or a person sits at a terminal and doesn't mind them. */
    static Paint of(MavenSession session) {
        return of(session.getUserProperties(), session.getSystemProperties(), () -> Terminal.isWatched(session));
    }

    /** Asks {@code person} only if nothing else decides: a console takes time to open. */
    static Paint of(Properties user, Properties system, BooleanSupplier person) {
        String wish = user.getProperty("style.color", system.getProperty("style.color", "auto"));
        if (wish.equals("always")) {
            return COLOURED;
        }
        boolean minds = wish.equals("never") || system.containsKey("env.NO_COLOR");
        return !minds && person.getAsBoolean() ? COLOURED : PLAIN;
    }

    String label(String text) {
        return bold + text + end;
    }

    String id(String text) {
        return yellow + text + end;
    }

    String good(String text) {
        return green + text + end;
    }
}
