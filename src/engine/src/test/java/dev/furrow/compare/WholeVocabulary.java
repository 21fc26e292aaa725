package dev.furrow.compare;

import java.util.List;

/** Statements that make a bit of all that a database has, beyond what both share. */
public final class WholeVocabulary {
    public static final List<String> POSTGRES = List.of(
            "CREATE TYPE mood AS ENUM ('sad', 'ok')",
            "CREATE DOMAIN positive AS integer DEFAULT 1 CHECK (VALUE > 0)",
            "CREATE TYPE point3 AS (x integer, \"Y\" text)",
            "CREATE TYPE span AS RANGE (SUBTYPE = date)",
            "CREATE SEQUENCE counted AS smallint INCREMENT BY 2 MAXVALUE 99 CYCLE",
            "CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n * 2'",
            "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at := now(); RETURN NEW; END $$",
            "CREATE PROCEDURE nothing() LANGUAGE sql AS 'SELECT 1'",
            "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0')",
            "CREATE TABLE people (id bigint GENERATED ALWAYS AS IDENTITY (START WITH 100) PRIMARY KEY,"
                    + " \"Full Name\" text COLLATE \"C\" NOT NULL, feels mood DEFAULT 'ok', age positive,"
                    + " doubled integer GENERATED ALWAYS AS (twice(age)) STORED, place point3, held span,"
                    + " tags text[] DEFAULT '{}', notes jsonb DEFAULT '{\"a\": 1}', at timestamptz DEFAULT now(),"
                    + " code char(3), plain numeric, CONSTRAINT grown CHECK (age < 200) NO INHERIT)",
            "CREATE UNLOGGED TABLE cache (k text PRIMARY KEY, v bytea) WITH (fillfactor = 70)",
            "CREATE TABLE friends (a bigint REFERENCES people, b bigint REFERENCES people MATCH FULL ON DELETE SET"
                    + " NULL, UNIQUE (a, b) INCLUDE (b) DEFERRABLE INITIALLY IMMEDIATE, EXCLUDE USING gist (int8range(a,"
                    + " b) WITH &&))",
            "CREATE TABLE events (at date NOT NULL, kind text, n integer DEFAULT nextval('counted')) PARTITION BY"
                    + " RANGE (at)",
            "CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
            "CREATE TABLE events_other PARTITION OF events DEFAULT",
            "CREATE INDEX events_kind ON events (kind)",
            "CREATE TABLE special (extra text) INHERITS (cache)",
            "CREATE INDEX by_tags ON people USING gin (tags) WHERE tags IS NOT NULL",
            "CREATE UNIQUE INDEX by_name ON people (lower(\"Full Name\") text_pattern_ops DESC NULLS LAST) INCLUDE"
                    + " (code)",
            "ALTER TABLE people ADD CONSTRAINT later CHECK (code <> '') NOT VALID",
            "CREATE TRIGGER touched BEFORE UPDATE OF age ON people FOR EACH ROW WHEN (OLD.age IS DISTINCT FROM NEW.age)"
                    + " EXECUTE FUNCTION touch()",
            "ALTER TABLE people DISABLE TRIGGER touched",
            "ALTER TABLE people ENABLE ROW LEVEL SECURITY",
            "CREATE POLICY grown_ups ON people AS RESTRICTIVE FOR SELECT USING (age > 17)",
            "CREATE RULE quiet AS ON DELETE TO cache DO INSTEAD NOTHING",
            "CREATE VIEW adults WITH (security_barrier) AS SELECT id, \"Full Name\" FROM people WHERE age > 17",
            "CREATE VIEW adults_named AS SELECT \"Full Name\" FROM adults",
            "CREATE MATERIALIZED VIEW counts AS SELECT kind, count(*) AS n FROM events GROUP BY kind",
            "CREATE UNIQUE INDEX counts_kind ON counts (kind)",
            "COMMENT ON TABLE people IS 'who ''they'' are'",
            "COMMENT ON COLUMN people.age IS 'in years'",
            "CREATE TABLE \"select\" (\"from\" integer PRIMARY KEY, \"a.b\" text UNIQUE)");

    public static final List<String> SQLITE = List.of(
            "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE NOT NULL DEFAULT 'it''s',"
                    + " born DATE DEFAULT CURRENT_DATE, age INT CHECK (age > 0) /* years */, half REAL AS (age / 2.0),"
                    + " kept INTEGER GENERATED ALWAYS AS (age * 2) STORED, UNIQUE (name) ON CONFLICT REPLACE)",
            "CREATE TABLE counted (id INTEGER CONSTRAINT counted_key PRIMARY KEY AUTOINCREMENT, what)",
            "CREATE TABLE strict_one (a INTEGER PRIMARY KEY, b ANY, c BLOB DEFAULT x'00ff') STRICT",
            "CREATE TABLE pairs (a TEXT, b TEXT, n INTEGER DEFAULT -1, PRIMARY KEY (a, b)) WITHOUT ROWID",
            "CREATE TABLE children (id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER REFERENCES people ON DELETE"
                    + " CASCADE DEFERRABLE INITIALLY DEFERRED, a TEXT, b TEXT, FOREIGN KEY (a, b) REFERENCES pairs (a, b)"
                    + " ON UPDATE SET NULL)",
            "CREATE TABLE \"select\" (\"from\" INTEGER PRIMARY KEY, [a b] TEXT UNIQUE, `c``d` TEXT)",
            "CREATE VIRTUAL TABLE words USING fts5(body)",
            "CREATE INDEX by_name ON people (name COLLATE BINARY DESC, lower(name)) WHERE age IS NOT NULL",
            "CREATE UNIQUE INDEX by_age ON people (age + 1, born)",
            "CREATE VIEW adults (who) AS SELECT name FROM people WHERE age > 17",
            "CREATE VIEW plain AS SELECT id FROM people",
            "CREATE TRIGGER added AFTER INSERT ON people WHEN NEW.age > 3 BEGIN INSERT INTO counted (what) VALUES"
                    + " ('x;y'); END",
            "CREATE TRIGGER through INSTEAD OF INSERT ON adults BEGIN INSERT INTO people (name) VALUES (NEW.who); END");

    private WholeVocabulary() {}
}
