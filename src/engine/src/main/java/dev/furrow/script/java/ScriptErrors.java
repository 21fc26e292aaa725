package dev.furrow.script.java;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a script threw, with the script's own line. */
public final class ScriptErrors {
    private static final String FURROW = "dev.furrow.";

    /** What Java itself has between a script and what it calls. */
    private static final List<String> JAVA = List.of("java.", "javax.", "jdk.", "sun.");

    private ScriptErrors() {}

    /**
     * Returns the failure with a place: what Furrow refused keeps its words, what the script threw is named by its class. A fault in
     * Furrow's own code, which the script called, is an {@link IllegalStateException}.
     *
     * @param file the script's name
     * @param script the script's class
     */
    public static RuntimeException of(String file, Class<?> script, @Nullable Throwable thrown) {
        Place place = place(file, script, thrown);
        if (thrown instanceof FurrowException ours) {
            return ours.at(place);
        }
        if (thrown instanceof RuntimeException fault && isOurs(script, fault)) {
            return new IllegalStateException(place + ": Furrow itself failed: " + fault, fault);
        }
        return new FurrowException(
                Diagnostic.of(place, "the script threw " + JavaSource.inAuthorsNames(String.valueOf(thrown))), thrown);
    }

    private static Place place(String file, Class<?> script, @Nullable Throwable thrown) {
        if (thrown != null) {
            for (StackTraceElement element : thrown.getStackTrace()) {
                if (isOf(script, element.getClassName())) {
                    return Place.of(file, Math.max(element.getLineNumber(), 0));
                }
            }
        }
        return Place.of(file);
    }

    /** By an argument or a state that makes no sense the script is told of its mistake. */
    private static boolean isOurs(Class<?> script, RuntimeException fault) {
        boolean isAboutTheScript = fault instanceof IllegalArgumentException
                || fault instanceof IllegalStateException
                || fault instanceof UnsupportedOperationException;
        String thrower = thrower(fault);
        return !isAboutTheScript && thrower.startsWith(FURROW) && !isOf(script, thrower);
    }

    private static boolean isOf(Class<?> script, String type) {
        return type.startsWith(script.getPackageName() + ".");
    }

    private static String thrower(RuntimeException fault) {
        for (StackTraceElement element : fault.getStackTrace()) {
            if (JAVA.stream().noneMatch(element.getClassName()::startsWith)) {
                return element.getClassName();
            }
        }
        return "";
    }
}
