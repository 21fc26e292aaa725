package dev.furrow.sqlite;

/** Whether a CREATE TABLE of SQLite's own keeping says AUTOINCREMENT, which no pragma tells. */
final class Autoincrement {
    private static final String WORD = "AUTOINCREMENT";

    private Autoincrement() {}

    /** Tells whether the word stands in {@code sql} outside of quotes and comments. */
    static boolean isIn(String sql) {
        int at = 0;
        while (at < sql.length()) {
            int next = behindQuoted(sql, at);
            if (next == at) {
                if (sql.regionMatches(true, at, WORD, 0, WORD.length())) {
                    return true;
                }
                next = behindWord(sql, at);
            }
            at = next;
        }
        return false;
    }

    /** Returns where a quoted text or a comment that begins at {@code at} ends; {@code at} if none does. */
    private static int behindQuoted(String sql, int at) {
        return switch (sql.charAt(at)) {
            case '\'' -> behind(sql, "'", at + 1);
            case '"' -> behind(sql, "\"", at + 1);
            case '`' -> behind(sql, "`", at + 1);
            case '[' -> behind(sql, "]", at + 1);
            case '-' -> sql.startsWith("--", at) ? behind(sql, "\n", at) : at;
            case '/' -> sql.startsWith("/*", at) ? behind(sql, "*/", at + 2) : at;
            default -> at;
        };
    }

    private static int behind(String sql, String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private static int behindWord(String sql, int at) {
        int next = at + 1;
        while (Character.isJavaIdentifierPart(sql.charAt(at))
                && next < sql.length()
                && Character.isJavaIdentifierPart(sql.charAt(next))) {
            next++;
        }
        return next;
    }
}
