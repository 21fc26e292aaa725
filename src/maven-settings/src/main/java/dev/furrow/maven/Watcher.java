package dev.furrow.maven;

import dev.furrow.console.Paint;
import dev.furrow.console.Terminal;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.apache.maven.execution.MavenSession;

/** Who looks at what Maven prints, and what they see of it. */
final class Watcher {
    private Watcher() {}

    /** Maven 4 puts what a plugin prints into lines of its log, so there nothing can move. */
    static Terminal terminal(MavenSession session) {
        String maven = session.getSystemProperties().getProperty("maven.version", "");
        return new Terminal(() -> maven.startsWith("3.") && isPerson(session), System.out);
    }

    /** Returns colours if {@code style.color} is {@code always}, or a person sits at a terminal and doesn't mind them. */
    static Paint paint(MavenSession session) {
        return paint(session.getUserProperties(), session.getSystemProperties(), () -> isPerson(session));
    }

    /**
     * Asks {@code person} only if nothing else decides: a console takes time to open. Maven's own colours are out of a plugin's
     * reach, and not every Maven takes them away from a file.
     */
    static Paint paint(Properties user, Properties system, BooleanSupplier person) {
        String wish = user.getProperty("style.color", system.getProperty("style.color", "auto"));
        if (wish.equals("always")) {
            return Paint.COLOURED;
        }
        boolean minds = wish.equals("never") || system.containsKey("env.NO_COLOR");
        return !minds && person.getAsBoolean() ? Paint.COLOURED : Paint.PLAIN;
    }

    /** Returns whether a person sits at a terminal and wasn't sent away by {@code -B}. */
    private static boolean isPerson(MavenSession session) {
        return session.getSettings().isInteractiveMode() && Terminal.hasPerson();
    }
}
