package dev.furrow.sqlite.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that need no quotes. */
public final class UnquotedName {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Those of "SQLite Keywords" in its manual that it takes for no name. */
    private static final Set<String> RESERVED = Set.of(
            ("ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CHECK COLLATE COMMIT CONSTRAINT CREATE CROSS DEFAULT DEFERRABLE"
                            + " DELETE DISTINCT DROP ELSE ESCAPE EXISTS FOREIGN FROM FULL GROUP HAVING IF IN INDEX INNER INSERT"
                            + " INTERSECT INTO IS ISNULL JOIN LEFT LIMIT NATURAL NOT NOTHING NOTNULL NULL ON OR ORDER OUTER"
                            + " PRIMARY REFERENCES RETURNING RIGHT SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE"
                            + " USING VALUES WHEN WHERE EXCEPT COLUMN")
                    .split(" ", -1));

    private UnquotedName() {}

    /** Returns whether {@code name} means itself without quotes. */
    public static boolean isOne(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name.toUpperCase(Locale.ROOT));
    }
}
