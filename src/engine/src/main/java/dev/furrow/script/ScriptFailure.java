package dev.furrow.script;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.util.List;
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
        if (thrown instanceof FurrowException ours && ours.place().isPresent()) {
            return ours;
        }
        Place place = place(file, script, thrown);
        if (thrown instanceof FurrowException) {
            String[] lines = String.valueOf(thrown.getMessage()).split("\n", 2);
            return new FurrowException(place, lines[0], rest(lines), thrown);
        }
        return new FurrowException(place, "the script threw " + thrown, List.of(), thrown);
    }

    private static List<String> rest(String[] lines) {
        return lines.length < 2 ? List.of() : List.of(lines[1].strip().replace("\n  ", "\n"));
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
