package dev.furrow.revision.header;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a header.
 *
 * @param key what stands before the first colon; empty if there is no colon, or blanks in it
 * @param value what follows the colon, without blanks around it
 */
record HeaderLine(String text, String key, String value, Place place) {
    static HeaderLine of(String line, Place place) {
        String text = line.strip();
        int colon = text.indexOf(':');
        String key = colon < 0 ? "" : text.substring(0, colon).stripTrailing();
        if (key.isEmpty() || hasBlank(key)) {
            return new HeaderLine(text, "", "", place);
        }
        return new HeaderLine(text, key, text.substring(colon + 1).strip(), place);
    }

    private static boolean hasBlank(String key) {
        return key.indexOf(' ') >= 0 || key.indexOf('\t') >= 0;
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    boolean isKey() {
        return !key.isEmpty();
    }

    List<String> list() {
        List<String> parts = new ArrayList<>(1);
        int start = 0;
        while (start <= value.length()) {
            int comma = value.indexOf(',', start);
            int end = comma < 0 ? value.length() : comma;
            parts.add(part(value.substring(start, end).strip(), parts));
            start = end + 1;
        }
        return parts;
    }

    private String part(String part, List<String> before) {
        if (part.isEmpty()) {
            throw new FurrowException(place, key + ": \"" + value + "\" has a comma with nothing beside it");
        }
        if (before.contains(part)) {
            throw new FurrowException(place, key + ": duplicate \"" + part + "\"");
        }
        return part;
    }
}
