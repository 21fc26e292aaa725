#!/bin/sh
# What ALTER TABLE ... DROP CONSTRAINT (SQLite from 3.53 on) drops, by the kind of the constraint.
#
# One would guess, from PostgreSQL and from the statement's name: each constraint that has a name, or an error that says which kinds
# can't be dropped. What happens in 3.54.1: CHECK goes; FOREIGN KEY goes too, though ADD CONSTRAINT takes none; UNIQUE and PRIMARY KEY
# are refused; of a named DEFAULT or COLLATE the name alone goes, the default stays, and nothing is said.
#
# What rests on it: rebuilds on SQLite drop a constraint by the table's new text, not by this statement.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B dependency:copy -Dartifact=org.xerial:sqlite-jdbc:3.54.1.0 -DoutputDirectory="$work" -Dmdep.useBaseVersion=true
cat > "$work/Drop.java" <<'J'
import java.sql.*;

public class Drop {
    public static void main(String[] args) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite::memory:"); Statement s = c.createStatement()) {
            print("SQLite", s, "SELECT sqlite_version()");
            s.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)");
            s.execute("CREATE TABLE t (id INTEGER CONSTRAINT pk PRIMARY KEY, n INTEGER CONSTRAINT pos CHECK (n > 0),"
                    + " p INTEGER CONSTRAINT fk REFERENCES parent (id), u TEXT CONSTRAINT uq UNIQUE,"
                    + " d TEXT CONSTRAINT df DEFAULT 'x')");
            for (String name : new String[] {"pos", "fk", "uq", "pk", "df"}) {
                try {
                    s.execute("ALTER TABLE t DROP CONSTRAINT " + name);
                    System.out.println("DROP CONSTRAINT " + name + ": done");
                } catch (SQLException e) {
                    System.out.println("DROP CONSTRAINT " + name + ": refused");
                }
            }
            print("left", s, "SELECT sql FROM sqlite_schema WHERE name = 't'");
            s.execute("INSERT INTO t (id, n, p, u) VALUES (1, -1, 99, 'a')");
            print("row", s, "SELECT n || ',' || p || ',' || d FROM t");
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
java -cp "$work/sqlite-jdbc-3.54.1.0.jar" "$work/Drop.java" > "$work/seen" 2> "$work/errors" || { cat "$work/errors"; exit 1; }
echo "Guess: each named constraint is dropped, or each kind that stays is refused. Seen:"
cat "$work/seen"
cat > "$work/expected" <<'X'
SQLite: 3.54.1
DROP CONSTRAINT pos: done
DROP CONSTRAINT fk: done
DROP CONSTRAINT uq: refused
DROP CONSTRAINT pk: refused
DROP CONSTRAINT df: done
left: CREATE TABLE t (id INTEGER CONSTRAINT pk PRIMARY KEY, n INTEGER, p INTEGER, u TEXT CONSTRAINT uq UNIQUE, d TEXT DEFAULT 'x')
row: -1,99,x
X
diff "$work/expected" "$work/seen"
