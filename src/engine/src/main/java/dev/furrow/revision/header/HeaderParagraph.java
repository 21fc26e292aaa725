package dev.furrow.revision.header;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.text.Similar;
import dev.furrow.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last paragraph of a header, if it holds keys. It does if one of its lines begins with a known key, or with something so
 * near that it was meant to be one; anything else is prose, colons or not.
 */
final class HeaderParagraph {
    private final Set<String> known;
    private final List<HeaderLine> lines;
    private final String message;

    private HeaderParagraph(Set<String> known, List<HeaderLine> lines, String message) {
        this.known = known;
        this.lines = lines;
        this.message = message;
    }

    static HeaderParagraph last(List<HeaderLine> all, Set<String> known) {
        int first = 0;
        while (first < all.size() && all.get(first).isBlank()) {
            first++;
        }
        int end = all.size();
        while (end > first && all.get(end - 1).isBlank()) {
            end--;
        }
        int start = end;
        while (start > first && !all.get(start - 1).isBlank()) {
            start--;
        }
        if (first == end) {
            return new HeaderParagraph(known, List.of(), "");
        }
        HeaderLine top = all.get(first);
        boolean onlyKeys = start == first && isMeantAsKey(top, known);
        int keys = start == first && !onlyKeys ? start + 1 : start;
        return new HeaderParagraph(known, all.subList(keys, end), onlyKeys ? "" : top.text());
    }

    /** Returns the comment's first line, empty if that is a key already. */
    String message() {
        return message;
    }

    /** Returns the keys with their lines, empty if the paragraph is prose. */
    Map<String, HeaderLine> keys() {
        Map<String, HeaderLine> keys = new LinkedHashMap<>();
        if (isProse()) {
            return keys;
        }
        for (HeaderLine line : lines) {
            require(line);
            HeaderLine other = keys.putIfAbsent(line.key(), line);
            if (other != null) {
                throw new FurrowException(
                        line.place(),
                        "duplicate key " + line.key() + ":, first in line "
                                + other.place().line());
            }
        }
        return keys;
    }

    private boolean isProse() {
        for (HeaderLine line : lines) {
            if (isMeantAsKey(line, known)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMeantAsKey(HeaderLine line, Set<String> known) {
        return line.isKey()
                && (known.contains(line.key()) || !Similar.to(line.key(), known).isEmpty());
    }

    private void require(HeaderLine line) {
        if (!line.isKey()) {
            throw new FurrowException(
                    line.place(),
                    "\"" + line.text() + "\" is not a key, and the header's last paragraph holds nothing else",
                    Advice.say("Prose goes above it, with an empty comment line between."));
        }
        if (!known.contains(line.key())) {
            throw unknown(line);
        }
        if (line.value().isEmpty()) {
            throw new FurrowException(line.place(), line.key() + ": has no value");
        }
    }

    private FurrowException unknown(HeaderLine line) {
        Diagnostic unknown = Diagnostic.of(line.place(), "unknown key " + line.key() + ":");
        List<Advice> near = Similar.question(line.key(), known);
        if (!near.isEmpty()) {
            return new FurrowException(unknown.advising(near));
        }
        return new FurrowException(unknown.noting("Keys are " + Wording.list(new ArrayList<>(known), "and") + ".")
                .advising(Advice.say("Prose goes above the keys, with an empty comment line between.")));
    }
}
