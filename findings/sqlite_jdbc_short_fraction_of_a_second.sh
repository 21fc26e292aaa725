#!/bin/sh
# How sqlite-jdbc's getTimestamp reads a fraction of a second with fewer than three digits.
#
# One would guess, from ISO 8601 and java.sql.Timestamp.valueOf: `.5` is half a second. What happens with sqlite-jdbc 3.54.1.0: its
# digits are counted as milliseconds, `.5` is 5 ms and `.12` is 12 ms, without an error; SQLite's own functions read half a second.
#
# What rests on it: times that seeds and revisions write to SQLite have three digits, or none.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B dependency:copy -Dartifact=org.xerial:sqlite-jdbc:3.54.1.0 -DoutputDirectory="$work" -Dmdep.useBaseVersion=true
cat > "$work/Fraction.java" <<'J'
import java.sql.*;

public class Fraction {
    public static void main(String[] args) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite::memory:"); Statement s = c.createStatement()) {
            for (String fraction : new String[] {".5", ".12", ".500"}) {
                String text = "2026-03-01 10:02:03" + fraction;
                try (ResultSet row = s.executeQuery("SELECT '" + text + "', strftime('%f', '" + text + "')")) {
                    row.next();
                    System.out.println(fraction + ": getTimestamp "
                            + row.getTimestamp(1).getNanos() / 1_000_000 + " ms, Timestamp.valueOf "
                            + Timestamp.valueOf(text).getNanos() / 1_000_000 + " ms, strftime " + row.getString(2));
                }
            }
        }
    }
}
J
java -cp "$work/sqlite-jdbc-3.54.1.0.jar" "$work/Fraction.java" > "$work/seen" 2> "$work/errors" || { cat "$work/errors"; exit 1; }
echo "sqlite-jdbc 3.54.1.0. Guess: .5 is 500 ms, .12 is 120 ms. Seen:"
cat "$work/seen"
cat > "$work/expected" <<'X'
.5: getTimestamp 5 ms, Timestamp.valueOf 500 ms, strftime 03.500
.12: getTimestamp 12 ms, Timestamp.valueOf 120 ms, strftime 03.120
.500: getTimestamp 500 ms, Timestamp.valueOf 500 ms, strftime 03.500
X
diff "$work/expected" "$work/seen"
