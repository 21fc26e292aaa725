package dev.furrow.script.java;

/** Where a Java file's own package line begins: after comments and blanks, or nowhere. */
final class JavaPackageLine {
    private JavaPackageLine() {}

    /** Returns the offset of the word {@code package}, or -1 if there is no such line. */
    static int start(String text) {
        int at = 0;
        while (at < text.length()) {
            int next = skipped(text, at);
            if (next == at) {
                break;
            }
            at = next;
        }
        boolean there = text.startsWith("package", at)
                && at + 7 < text.length()
                && Character.isWhitespace(text.charAt(at + 7))
                && text.indexOf(';', at) > 0;
        return there ? at : -1;
    }

    private static int skipped(String text, int at) {
        if (Character.isWhitespace(text.charAt(at))) {
            return at + 1;
        }
        if (text.startsWith("//", at)) {
            return endOf(text, "\n", at);
        }
        return text.startsWith("/*", at) ? endOf(text, "*/", at + 2) : at;
    }

    private static int endOf(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
