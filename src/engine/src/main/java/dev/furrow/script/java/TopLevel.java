package dev.furrow.script.java;

import dev.furrow.script.JavaTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What of a Java file stands outside of its classes.
 *
 * @param importsEnd the offset after the last import, or after the package line; 0 without either
 * @param methods where the names of methods stand that belong to no class
 */
record TopLevel(int importsEnd, Map<String, Integer> methods) {
    private static final Set<String> NO_TYPES = Set.of("record", "new", "return", "throw");

    TopLevel {
        methods = Map.copyOf(methods);
    }

    static TopLevel of(String text) {
        return new Reading(text).read();
    }

    /** Goes through a file once. */
    private static final class Reading {
        private final JavaTokens tokens;
        private final Map<String, Integer> methods = new HashMap<>();
        private int importsEnd;
        private int depth;
        private String beforeLast = "";
        private String last = "";
        private int lastStart;

        Reading(String text) {
            this.tokens = new JavaTokens(text);
        }

        TopLevel read() {
            while (tokens.advance()) {
                String word = tokens.word();
                if (depth == 0) {
                    outside(word);
                }
                depth += change(word);
                beforeLast = last;
                last = word;
                lastStart = tokens.start();
            }
            return new TopLevel(importsEnd, methods);
        }

        private void outside(String word) {
            if (word.equals("(") && isWord(last) && isType(beforeLast)) {
                methods.putIfAbsent(last, lastStart);
            }
            boolean isStatement = last.isEmpty() || last.equals(";");
            if (isStatement && (word.equals("import") || word.equals("package"))) {
                goToSemicolon();
                importsEnd = tokens.end();
            }
        }

        private void goToSemicolon() {
            boolean there = true;
            while (there && !tokens.word().equals(";")) {
                there = tokens.advance();
            }
        }

        private static boolean isType(String word) {
            return word.equals(">") || word.equals("]") || (isWord(word) && !NO_TYPES.contains(word));
        }

        private static boolean isWord(String word) {
            return !word.isEmpty() && Character.isJavaIdentifierStart(word.charAt(0));
        }

        private static int change(String word) {
            return switch (word) {
                case "{", "(", "[" -> 1;
                case "}", ")", "]" -> -1;
                default -> 0;
            };
        }
    }
}
