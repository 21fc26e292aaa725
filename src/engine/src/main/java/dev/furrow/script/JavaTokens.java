package dev.furrow.script;

/**
 * Cuts Java source into tokens without comments: words and numbers, strings, characters, text blocks, and every other character
 * alone. What has no end ends with its line, or the text; that is the compiler's to tell.
 */
public final class JavaTokens {
    private final String text;
    private int start;
    private int end;

    /** Stands before the first token. */
    public JavaTokens(String text) {
        this.text = text;
    }

    /** Goes to the next token, and tells whether there is one. */
    public boolean advance() {
        start = end;
        while (start < text.length()) {
            int after = afterBlankOrComment();
            if (after == start) {
                end = tokenEnd();
                return true;
            }
            start = after;
        }
        end = start;
        return false;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Returns the token as it is written. */
    public String word() {
        return text.substring(start, end);
    }

    private int afterBlankOrComment() {
        char c = text.charAt(start);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            return start + 1;
        }
        if (text.startsWith("//", start)) {
            return lineEnd(start);
        }
        if (text.startsWith("/*", start)) {
            int close = text.indexOf("*/", start + 2);
            return close < 0 ? text.length() : close + 2;
        }
        return start;
    }

    private int tokenEnd() {
        char c = text.charAt(start);
        if (text.startsWith("\"\"\"", start)) {
            return quoted("\"\"\"", text.length());
        }
        if (c == '"' || c == '\'') {
            return quoted(String.valueOf(c), lineEnd(start));
        }
        int at = start + 1;
        while (isPart(c) && at < text.length() && isPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int quoted(String quote, int limit) {
        int at = start + quote.length();
        while (at < limit) {
            if (text.startsWith(quote, at)) {
                return at + quote.length();
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return limit;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static boolean isPart(char c) {
        return c != '\uFEFF' && (Character.isJavaIdentifierPart(c) || Character.isSurrogate(c));
    }
}
