#!/bin/sh
# A trigger that SQLite takes and runs stops renames and drops of columns in tables that it never names.
#
# One would guess: what CREATE TRIGGER accepts and what fires without an error is sound, and ALTER TABLE of another table has nothing
# to do with it. What happens in 3.54.1: an alias for the table of an UPDATE or DELETE in the trigger's body, used to qualify a
# column, is fine when the trigger runs; RENAME COLUMN, DROP COLUMN and RENAME TO of any table of the database then fail with an
# error about the trigger.
#
# What rests on it: such triggers are dropped before a table is altered, and made again word for word after it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B dependency:copy -Dartifact=org.xerial:sqlite-jdbc:3.54.1.0 -DoutputDirectory="$work" -Dmdep.useBaseVersion=true
cat > "$work/Alias.java" <<'J'
import java.sql.*;

public class Alias {
    public static void main(String[] args) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite::memory:"); Statement s = c.createStatement()) {
            print("SQLite", s, "SELECT sqlite_version()");
            s.execute("CREATE TABLE totals (id INTEGER PRIMARY KEY, n INTEGER)");
            s.execute("CREATE TABLE items (total INTEGER, n INTEGER)");
            s.execute("CREATE TABLE other (id INTEGER PRIMARY KEY, name TEXT, spare TEXT)");
            s.execute("CREATE TRIGGER add_up AFTER INSERT ON items BEGIN"
                    + " UPDATE totals AS q SET n = q.n + new.n WHERE q.id = new.total; END");
            s.execute("INSERT INTO totals VALUES (1, 0)");
            s.execute("INSERT INTO items VALUES (1, 5)");
            print("the trigger added", s, "SELECT n FROM totals");
            for (String alter : new String[] {"RENAME COLUMN name TO title", "DROP COLUMN spare", "RENAME TO others"}) {
                try {
                    s.execute("ALTER TABLE other " + alter);
                    System.out.println(alter + ": done");
                } catch (SQLException e) {
                    String words = e.getMessage();
                    System.out.println(alter + ": " + words.substring(words.indexOf("(error in") + 1, words.length() - 1));
                }
            }
        }
    }

    static void print(String what, Statement s, String query) throws SQLException {
        try (ResultSet row = s.executeQuery(query)) {
            row.next();
            System.out.println(what + ": " + row.getString(1));
        }
    }
}
J
java -cp "$work/sqlite-jdbc-3.54.1.0.jar" "$work/Alias.java" > "$work/seen" 2> "$work/errors" || { cat "$work/errors"; exit 1; }
echo "Guess: table \"other\" can be altered, for the trigger neither names it nor fails. Seen:"
cat "$work/seen"
cat > "$work/expected" <<'X'
SQLite: 3.54.1
the trigger added: 5
RENAME COLUMN name TO title: error in trigger add_up: no such column: q.n
DROP COLUMN spare: error in trigger add_up: no such column: q.n
RENAME TO others: error in trigger add_up: no such column: q.n
X
diff "$work/expected" "$work/seen"
