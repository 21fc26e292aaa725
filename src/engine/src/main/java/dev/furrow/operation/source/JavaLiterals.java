package dev.furrow.operation.source;

import java.util.List;
import java.util.stream.Collectors;

/** JavaLiterals of Java. */
final class JavaLiterals {
    private static final char LAST_OF_ASCII = '~';

    private JavaLiterals() {}

    /** Returns {@code text} as a string, whatever is in it. */
    static String string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            literal.append(character(text.charAt(i)));
        }
        return literal.append('"').toString();
    }

    private static String character(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' || c == LAST_OF_ASCII + 1 ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        };
    }

    /** Returns strings as arguments, each with a comma and a blank before the next. */
    static String strings(List<String> texts) {
        return texts.stream().map(JavaLiterals::string).collect(Collectors.joining(", "));
    }
}
