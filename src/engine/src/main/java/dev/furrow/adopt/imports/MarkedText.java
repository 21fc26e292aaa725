package dev.furrow.adopt.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file cut at lines that begin a part. What stands before the first one is told by {@link #head}. */
final class MarkedText {
    private final String head;
    private final List<Part> parts;

    private MarkedText(String head, List<Part> parts) {
        this.head = head;
        this.parts = parts;
    }

    /**
     * A part.
     *
     * @param word what the mark's first group says, in small letters
     * @param mark the line that begins it
     * @param line the number of that line
     * @param text what follows it
     */
    record Part(String word, String mark, int line, String text) {}

    /**
     * Cuts a file.
     *
     * @param mark what a whole line has to match, its first group the part's word
     */
    static MarkedText of(ToolFile file, Pattern mark) {
        StringBuilder head = new StringBuilder();
        StringBuilder text = head;
        List<Part> begun = new ArrayList<>();
        List<StringBuilder> texts = new ArrayList<>();
        int number = 0;
        for (String line : file.lines()) {
            number++;
            Matcher matcher = mark.matcher(line.stripTrailing());
            if (matcher.matches()) {
                begun.add(new Part(matcher.group(1).toLowerCase(Locale.ROOT), line.strip(), number, ""));
                text = new StringBuilder();
                texts.add(text);
            } else {
                text.append(line);
            }
        }
        return new MarkedText(head.toString(), filled(begun, texts));
    }

    private static List<Part> filled(List<Part> begun, List<StringBuilder> texts) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < begun.size(); i++) {
            Part part = begun.get(i);
            parts.add(
                    new Part(part.word(), part.mark(), part.line(), texts.get(i).toString()));
        }
        return parts;
    }

    /** Returns what stands before the first mark. */
    String head() {
        return head;
    }

    List<Part> parts() {
        return parts;
    }

    /** Returns the first part that {@code word} begins. */
    Optional<Part> part(String word) {
        return parts.stream().filter(part -> part.word().equals(word)).findFirst();
    }
}
