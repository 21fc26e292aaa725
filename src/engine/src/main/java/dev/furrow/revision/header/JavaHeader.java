package dev.furrow.revision.header;

import dev.furrow.text.Lines;
import java.util.ArrayList;
import java.util.List;

/** Finds the block comment at the head of a Java file. Only blank lines and a {@code package} line may stand before it. */
final class JavaHeader {
    private static final String PACKAGE = "package ";
    private static final String OPEN = "/*";
    private static final String CLOSE = "*/";

    private JavaHeader() {}

    static HeaderText find(String text) {
        Lines before = Lines.of(text);
        before.skipBlank();
        if (!before.atEnd() && before.peek().strip().startsWith(PACKAGE)) {
            before.advance();
            before.skipBlank();
        }
        int open = before.atEnd() ? -1 : text.indexOf(OPEN, before.offset());
        int close = open < 0 ? -1 : text.indexOf(CLOSE, open + OPEN.length());
        if (close < 0 || !before.peek().strip().startsWith(OPEN)) {
            return new HeaderText(List.of(), before.number(), before.offset());
        }
        return new HeaderText(
                content(text.substring(open + OPEN.length(), close)), before.number(), lineEnd(text, close));
    }

    private static List<String> content(String comment) {
        List<String> found = new ArrayList<>();
        Lines lines = Lines.from(comment, 0);
        while (!lines.atEnd()) {
            found.add(stripped(lines.peek()));
            lines.advance();
        }
        if (found.isEmpty()) {
            found.add("");
        }
        return found;
    }

    private static String stripped(String line) {
        String text = line.strip();
        return text.startsWith("*") ? text.substring(1).strip() : text;
    }

    private static int lineEnd(String text, int close) {
        Lines after = Lines.from(text, close + CLOSE.length());
        if (after.peek().isBlank()) {
            after.advance();
        }
        return after.offset();
    }
}
