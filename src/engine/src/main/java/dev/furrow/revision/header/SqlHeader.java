package dev.furrow.revision.header;

import dev.furrow.text.Lines;
import java.util.ArrayList;
import java.util.List;

/** Finds the run of {@code --} lines at the head of an SQL file. A section line ends it. */
final class SqlHeader {
    private static final String MARKER = "--";
    private static final String SECTION = "migrate:";

    private SqlHeader() {}

    static HeaderText find(String text) {
        Lines lines = Lines.of(text);
        lines.skipBlank();
        int firstLine = lines.number();
        List<String> found = new ArrayList<>();
        while (!lines.atEnd()) {
            String line = lines.peek().strip();
            if (!line.startsWith(MARKER)) {
                break;
            }
            String comment = line.substring(MARKER.length()).strip();
            if (comment.startsWith(SECTION)) {
                break;
            }
            found.add(comment);
            lines.advance();
        }
        return new HeaderText(found, firstLine, lines.offset());
    }
}
