package dev.furrow.model.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts what EclipseLink creates for generators of ids at the end and into one order: it comes as it happens, other each time. Sequences
 * first, then tables, then the rows in them.
 */
final class GeneratorsLast {
    private static final Pattern ROW = Pattern.compile("INSERT INTO ([^ (]+) *\\(.*");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE ([^ (]+) *\\(.*");

    private GeneratorsLast() {}

    /** Returns the script, a statement a line, with these statements sorted at its end. */
    static String in(String script) {
        List<String> lines = script.lines().map(String::strip).toList();
        Set<String> counters = lines.stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        List<String> sorted = new ArrayList<>();
        List<String> generators = new ArrayList<>();
        lines.forEach(line -> (isGenerator(line, counters) ? generators : sorted).add(line));
        generators.stream().sorted().forEach(sorted::add);
        return String.join("\n", sorted);
    }

    private static boolean isGenerator(String line, Set<String> counters) {
        Matcher table = TABLE.matcher(line);
        return line.startsWith("CREATE SEQUENCE ")
                || ROW.matcher(line).matches()
                || (table.matches() && counters.contains(table.group(1)));
    }
}
