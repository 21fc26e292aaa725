package dev.furrow.value;

import java.util.List;

/**
 * A type as it was declared, taken apart: {@code character varying(40)}, {@code timestamp(3) with time zone}, {@code "My type"[]}.
 * Comments, blanks and the case of what isn't quoted don't count.
 *
 * @param words what names it, in lower case; what stood in double quotes is a name of its own and keeps them, and its case
 * @param modifiers what stood between parentheses, wherever those were
 */
public record DeclaredType(List<String> words, List<String> modifiers, boolean isArray) {
    public DeclaredType {
        words = List.copyOf(words);
        modifiers = List.copyOf(modifiers);
    }

    /** Takes a type apart, as either database tells it; of no text come no words. */
    public static DeclaredType parse(String text) {
        return new DeclaredTypeParser(text).parse();
    }

    /** Returns its name without modifiers: {@code timestamp with time zone}. */
    public String name() {
        return String.join(" ", words);
    }

    /** Returns the type without its modifiers as SQL takes it: {@code character varying[]}. */
    public String unlimited() {
        return name() + (isArray ? "[]" : "");
    }

    /** Returns the type of an array's elements. */
    public DeclaredType element() {
        return new DeclaredType(words, modifiers, false);
    }

    /** Returns the number that a modifier is or begins with; 0 if there is none. */
    int number(int index) {
        String modifier = index < modifiers.size() ? modifiers.get(index) : "";
        int number = 0;
        for (int i = 0; i < modifier.length() && isDigit(modifier.charAt(i)) && number < 100_000_000; i++) {
            number = 10 * number + modifier.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
