package dev.furrow.revision.header;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the comment at a file's head says: a message in its first line, prose, and in its last paragraph keys, one
 * {@code key: value} a line. Revisions and seeds begin with one; which keys there are is theirs to say.
 */
public final class HeaderBlock {
    private final String message;
    private final Place place;
    private final Map<String, HeaderLine> keys;

    private HeaderBlock(String message, Place place, Map<String, HeaderLine> keys) {
        this.message = message;
        this.place = place;
        this.keys = keys;
    }

    /**
     * Reads a comment.
     *
     * @param commentLines its lines without comment markers
     * @param firstLine where the first of them stands
     * @param knownKeys keys that its last paragraph may have, in the order in which errors are to list them
     * @throws FurrowException if that paragraph has keys, and one is unknown, is there twice or has no value, or a line of it is
     *     no key
     */
    public static HeaderBlock parse(List<String> commentLines, Place firstLine, Set<String> knownKeys) {
        List<HeaderLine> lines = new ArrayList<>(commentLines.size());
        for (int i = 0; i < commentLines.size(); i++) {
            lines.add(HeaderLine.of(commentLines.get(i), firstLine.at(firstLine.line() + i)));
        }
        HeaderParagraph last = HeaderParagraph.last(lines, knownKeys);
        return new HeaderBlock(last.message(), firstLine, last.keys());
    }

    /** Returns the first line that isn't blank, as it stands; empty if the comment has none before its keys. */
    public String message() {
        return message;
    }

    /** Returns where the comment begins. */
    public Place place() {
        return place;
    }

    /** Returns whether the last paragraph has keys. */
    public boolean hasKeys() {
        return !keys.isEmpty();
    }

    /** Returns what follows {@code key:}, without blanks around it; never empty text. */
    public Optional<String> value(String key) {
        HeaderLine line = keys.get(key);
        return line == null ? Optional.empty() : Optional.of(line.value());
    }

    /** Returns the line of {@code key}. */
    public Optional<Place> place(String key) {
        HeaderLine line = keys.get(key);
        return line == null ? Optional.empty() : Optional.of(line.place());
    }

    /**
     * Returns what follows {@code key:}, split at commas, without blanks around each; empty if there is no such key.
     *
     * @throws FurrowException if nothing stands before or after a comma, or one thing is there twice
     */
    public List<String> list(String key) {
        HeaderLine line = keys.get(key);
        return line == null ? List.of() : line.list();
    }
}
