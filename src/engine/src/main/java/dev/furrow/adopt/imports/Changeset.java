package dev.furrow.adopt.imports;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that begins a changeset in Liquibase's formatted SQL: {@code --changeset ann:1 runInTransaction:false}.
 *
 * @param attributes by their names, which are found in any case
 */
record Changeset(String author, String id, Map<String, String> attributes) {
    private static final Pattern LINE =
            Pattern.compile("(?i)--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):(\"[^\"]+\"|\\S+)(.*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):(\"[^\"]*\"|\\S+)");

    /** Reads a line that begins with {@code --changeset}; one without an author has it for its id. */
    static Changeset of(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            return new Changeset("", line.strip().replaceFirst("(?i)--\\s*changeset\\s*", ""), Map.of());
        }
        Map<String, String> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Matcher attribute = ATTRIBUTE.matcher(parts.group(3));
        while (attribute.find()) {
            attributes.put(attribute.group(1), unquoted(attribute.group(2)));
        }
        return new Changeset(unquoted(parts.group(1)), unquoted(parts.group(2)), attributes);
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").strip();
    }

    /** Returns whether an attribute has this value, in any case. */
    boolean says(String attribute, String value) {
        return value.equalsIgnoreCase(attributes.get(attribute));
    }

    /** Returns whether it is for one of the databases that Furrow speaks to, as far as it names any. */
    boolean isForUs() {
        String dbms = attributes.getOrDefault("dbms", "all").toLowerCase(Locale.ROOT);
        return Pattern.compile(",")
                .splitAsStream(dbms)
                .map(String::strip)
                .anyMatch(each -> each.equals("all")
                        || each.startsWith("!")
                        || each.equals("postgresql")
                        || each.equals("sqlite"));
    }
}
