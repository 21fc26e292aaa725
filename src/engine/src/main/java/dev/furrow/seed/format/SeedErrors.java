package dev.furrow.seed.format;

/** What parsers say is wrong with a file, in words for people who wrote no parser. */
public final class SeedErrors {
    private SeedErrors() {}

    /** Returns what a parser says, without the hints that it adds for programmers. */
    public static String firstLine(String message) {
        String first = message.lines().findFirst().orElse("");
        int marker = first.indexOf(" (start marker at");
        return lowerFirst(marker < 0 ? first : first.substring(0, marker));
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
