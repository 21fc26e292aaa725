package dev.furrow.model.jpa;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts what Bean Validation demands of a number into one order: {@code @Min} and {@code @Max} of a property are a set, and come as it
 * happens, {@code check ((stars>=1) and (stars<=5))} now and the other way round the next time.
 */
final class StableChecks {
    private static final Pattern DEMANDS =
            Pattern.compile("check \\((\\([^()']*[<>]=?[^()']*\\)(?: and \\([^()']*[<>]=?[^()']*\\))+)\\)");
    private static final Pattern AND = Pattern.compile(" and (?=\\()");

    private StableChecks() {}

    /** Returns the script with the parts of such checks sorted. */
    static String of(String script) {
        return DEMANDS.matcher(script).replaceAll(StableChecks::sorted);
    }

    private static String sorted(MatchResult check) {
        List<String> parts = AND.splitAsStream(check.group(1)).sorted().toList();
        return Matcher.quoteReplacement("check (" + String.join(" and ", parts) + ")");
    }
}
