package dev.furrow.maven;

import dev.furrow.console.Paint;
import dev.furrow.console.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.apache.maven.execution.MavenSession;

/** Who looks at what Maven prints, and what they see of it. */
final class Watcher {
    private Watcher() {}

    /** Maven 4 puts what a plugin prints into lines of its log, so there nothing can move. */
    static Terminal terminal(MavenSession session) {
        return new Terminal(() -> isMaven3(session.getSystemProperties()) && isPerson(session), System.out);
    }

    private static boolean isMaven3(Properties system) {
        return system.getProperty("maven.version", "").startsWith("3.");
    }

    /**
     * Returns where text for another program goes. Maven 4 writes {@code [INFO] [stdout]} before each line that a plugin prints, by a
     * stream of its own in the place of Java's; {@code --raw-streams} leaves Java's there. The process's output is what both lead to.
     *
     * @param out the stream in that place
     */
    static PrintStream pipe(Properties system, PrintStream out) {
        boolean isJavas = out.getClass() == PrintStream.class;
        return isJavas || isMaven3(system)
                ? out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
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
