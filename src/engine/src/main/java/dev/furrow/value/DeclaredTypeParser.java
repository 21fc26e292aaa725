package dev.furrow.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a declared type from its beginning to its end. What isn't closed ends with the text. */
final class DeclaredTypeParser {
    private final String text;
    private int at;
    private final List<String> words = new ArrayList<>();
    private final List<String> modifiers = new ArrayList<>();
    private boolean isArray;
    /** The word before ended with a point: a schema. */
    private boolean isQualified;

    DeclaredTypeParser(String text) {
        this.text = text;
    }

    DeclaredType parse() {
        for (skip(); at < text.length(); skip()) {
            switch (text.charAt(at)) {
                case '(' -> modifiers();
                case '[' -> bracket();
                case '"' -> word('"' + quoted('"').replace("\"", "\"\"") + '"');
                case '`' -> word(quoted('`').toLowerCase(Locale.ROOT));
                case '\'' -> word(quoted('\'').toLowerCase(Locale.ROOT));
                case '.' -> point();
                case ')', ']' -> at++;
                default -> word(bare().toLowerCase(Locale.ROOT));
            }
        }
        return new DeclaredType(words, modifiers, isArray);
    }

    private void word(String word) {
        if (word.equals("array") && !words.isEmpty()) {
            isArray = true;
        } else if (isQualified) {
            words.set(words.size() - 1, words.get(words.size() - 1) + word);
        } else if (!word.isEmpty()) {
            words.add(word);
        }
        isQualified = false;
    }

    private void point() {
        at++;
        isQualified = !words.isEmpty();
        if (isQualified) {
            words.set(words.size() - 1, words.get(words.size() - 1) + ".");
        }
    }

    /** Reads {@code []} and {@code [3]} of an array, or a name in brackets. */
    private void bracket() {
        int close = end("]", at + 1);
        String inside = text.substring(at + 1, close).strip();
        at = Math.min(close + 1, text.length());
        if (inside.chars().allMatch(Character::isDigit)) {
            isArray = true;
        } else {
            word(inside.toLowerCase(Locale.ROOT));
        }
    }

    /** Reads what stands between parentheses, up to the one that closes the first. */
    private void modifiers() {
        at++;
        boolean isMore = true;
        while (isMore) {
            isMore = modifier();
        }
    }

    /** Reads a modifier, and tells whether another one follows. */
    private boolean modifier() {
        StringBuilder modifier = new StringBuilder();
        int depth = 0;
        for (skip(); at < text.length(); skip()) {
            char c = text.charAt(at);
            if (depth == 0 && (c == ',' || c == ')')) {
                modifiers.add(modifier.toString());
                at++;
                return c == ',';
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            int start = at;
            if (c == '\'' || c == '"') {
                quoted(c);
            } else {
                at++;
            }
            modifier.append(text, start, at);
        }
        modifiers.add(modifier.toString());
        return false;
    }

    private String quoted(char quote) {
        StringBuilder name = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == quote) {
                at++;
                if (at == text.length() || text.charAt(at) != quote) {
                    return name.toString();
                }
            }
            name.append(text.charAt(at));
        }
        return name.toString();
    }

    private String bare() {
        int start = at;
        while (at < text.length()
                && !isBlank(text.charAt(at))
                && "()[].\"`'".indexOf(text.charAt(at)) < 0
                && !isComment()) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Goes past blanks and comments. */
    private void skip() {
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (text.startsWith("--", at)) {
                at = end("\n", at);
            } else if (text.startsWith("/*", at)) {
                at = Math.min(end("*/", at + 2) + 2, text.length());
            } else {
                return;
            }
        }
    }

    private boolean isComment() {
        return text.startsWith("--", at) || text.startsWith("/*", at);
    }

    private int end(String closing, int from) {
        int found = text.indexOf(closing, from);
        return found < 0 ? text.length() : found;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
