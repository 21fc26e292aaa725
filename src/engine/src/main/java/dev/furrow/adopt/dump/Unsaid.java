package dev.furrow.adopt.dump;

import java.util.ArrayList;
import java.util.List;

/** What a schema has and its script doesn't make. */
final class Unsaid {
    private final List<String> lines = new ArrayList<>();

    void add(String subject, String why) {
        String line = subject + ": " + why.replaceAll("\\s+", " ").strip();
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
