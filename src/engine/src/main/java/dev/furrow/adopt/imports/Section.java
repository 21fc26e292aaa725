package dev.furrow.adopt.imports;

/**
 * One direction of a revision.
 *
 * @param sql the author's text
 * @param transactional whether it runs in a transaction
 */
record Section(String sql, boolean transactional) {
    /** Returns what runs in a transaction. */
    static Section of(String sql) {
        return new Section(sql, true);
    }

    /** Returns it below its section line. */
    String text(String direction) {
        String line = "-- migrate:" + direction + (transactional ? "" : " transaction:false");
        String body = withoutBlankEnds(sql);
        return body.isEmpty() ? line + "\n" : line + "\n" + body + "\n";
    }

    /** Indentation before the first word stays. */
    private static String withoutBlankEnds(String sql) {
        String end = sql.stripTrailing();
        int start = 0;
        for (int i = 0; i < end.length() && Character.isWhitespace(end.charAt(i)); i++) {
            if (end.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return end.substring(start);
    }
}
