package dev.furrow;

import java.util.ArrayList;
import java.util.List;

/**
 * Which database a goal works on, for the first line that it prints.
 *
 * @param display the URL without its credentials
 * @param schema the application's schema; empty where none is used
 * @param notes what the reader should know about it, a sentence each
 */
public record DatabaseInUse(String display, String schema, Environment environment, List<String> notes) {
    public DatabaseInUse {
        notes = List.copyOf(notes);
    }

    /** Returns {@code postgresql://db.example:5432/app, schema jokes_app, production (APP_ENV)}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(display);
        if (!schema.isEmpty()) {
            parts.add("schema " + schema);
        }
        parts.add(environment.word() + " (" + environment.source() + ")");
        parts.addAll(notes);
        return String.join(", ", parts);
    }
}
