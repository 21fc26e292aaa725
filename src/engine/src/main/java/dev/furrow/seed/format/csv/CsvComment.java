package dev.furrow.seed.format.csv;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.header.HeaderBlock;
import dev.furrow.seed.model.SeedHeader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a CSV file says of itself in its first lines; the header row comes after them.
 *
 * @param lines how many lines of the file that takes
 * @param delimiter what stands between two values
 * @param nullWord what stands, without quotes, for NULL, as an empty value does
 */
record CsvComment(SeedHeader seed, int lines, char delimiter, String nullWord) {
    /** COPY's word. */
    static final String NULL_WORD = "\\N";

    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("tables", "after", "delimiter", "null"));

    /**
     * Reads the comment that a file begins with.
     *
     * @throws FurrowException if a key is unknown, is there twice, has no value, or one that CSV can't use, with its line
     */
    static CsvComment of(List<String> comment, Place first) {
        HeaderBlock block = HeaderBlock.parse(comment, first, KEYS);
        return new CsvComment(
                SeedHeader.of(block),
                comment.size(),
                delimiter(block),
                block.value("null").orElse(NULL_WORD));
    }

    private static char delimiter(HeaderBlock block) {
        String word = block.value("delimiter").orElse("comma");
        return switch (word) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab", "\\t" -> '\t';
            case "pipe" -> '|';
            default -> character(word, block.place("delimiter").orElse(block.place()));
        };
    }

    private static char character(String word, Place place) {
        boolean separates = word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0)) && word.charAt(0) != '"';
        if (!separates) {
            throw new FurrowException(Diagnostic.of(place, "delimiter: \"" + word + "\" can't stand between two values")
                    .noting("It is one character, or: comma, semicolon, tab, pipe."));
        }
        return word.charAt(0);
    }
}
