package dev.furrow.model.ddl;

/** An expression in SQL as it is written. */
final class Expression {
    private Expression() {}

    /** Returns {@code sql} without parentheses that are around all of it. */
    static String bare(String sql) {
        String text = sql.strip();
        while (text.startsWith("(") && isClosedAtEnd(text)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Returns {@code sql} with the parentheses that it has around all of it, once: PostgreSQL's DEFAULT asks for some. */
    static String whole(String sql) {
        String bare = bare(sql);
        return bare.equals(sql.strip()) ? bare : "(" + bare + ")";
    }

    private static boolean isClosedAtEnd(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }
}
