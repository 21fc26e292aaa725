package dev.furrow.script.java;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import org.jspecify.annotations.Nullable;

/** What a script threw, with the script's own line. */
public final class ScriptFailure {
    private ScriptFailure() {}

    /**
     * Returns the failure with a place: what Furrow refused keeps its words, anything else is named by its class.
     *
     * @param file the script's name
     * @param script the script's class
     */
    public static FurrowException of(String file, Class<?> script, @Nullable Throwable thrown) {
        Place place = place(file, script, thrown);
        return thrown instanceof FurrowException ours
                ? ours.at(place)
                : new FurrowException(Diagnostic.of(place, "the script threw " + thrown), thrown);
    }

    private static Place place(String file, Class<?> script, @Nullable Throwable thrown) {
        if (thrown != null) {
            for (StackTraceElement element : thrown.getStackTrace()) {
                if (element.getClassName().startsWith(script.getPackageName() + ".")) {
                    return Place.of(file, Math.max(element.getLineNumber(), 0));
                }
            }
        }
        return Place.of(file);
    }
}
