package dev.furrow.model;

import dev.furrow.compare.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a revision does, in a few words, as its author would have written them. */
final class ChangeTitle {
    private static final int NAMED = 3;

    private ChangeTitle() {}

    /** Returns {@code add jokes and users.email, drop users.name}. */
    static String of(List<Difference> differences) {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        for (Difference difference : differences) {
            subjects.computeIfAbsent(verb(difference), verb -> new ArrayList<>())
                    .add(shortened(difference.subject()));
        }
        List<String> parts = new ArrayList<>();
        subjects.forEach((verb, names) -> parts.add(verb + " " + listed(names)));
        return String.join(", ", parts);
    }

    private static String verb(Difference difference) {
        return switch (difference.kind()) {
            case ADDED -> "add";
            case REMOVED -> "drop";
            case CHANGED -> "change";
        };
    }

    private static String shortened(String subject) {
        return subject.replaceFirst("^(table|column) ", "");
    }

    private static String listed(List<String> names) {
        List<String> shown = names.size() > NAMED + 1 ? names.subList(0, NAMED) : names;
        String last =
                names.size() > shown.size() ? (names.size() - shown.size()) + " more" : shown.get(shown.size() - 1);
        List<String> first = names.size() > shown.size() ? shown : shown.subList(0, shown.size() - 1);
        return first.isEmpty() ? last : String.join(", ", first) + " and " + last;
    }
}
