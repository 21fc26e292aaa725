package dev.furrow.compare;

import dev.furrow.schema.Product;
import dev.furrow.testing.Postgres;
import java.util.ArrayList;
import java.util.List;

/** Statements that make a bit of all that a database has, beyond what both share. */
public final class WholeVocabulary {
    private static final List<String> POSTGRES = List.of(
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
            "CREATE TABLE \"select\" (\"from\" integer PRIMARY KEY, \"a.b\" text UNIQUE)",
            "CREATE COLLATION \"Plain\" (locale = 'C')",
            "CREATE DOMAIN short AS varchar(8) COLLATE \"Plain\" NOT NULL CONSTRAINT filled CHECK (VALUE <> '')",
            "ALTER DOMAIN short ADD CONSTRAINT \"Later\" CHECK (VALUE <> 'x') NOT VALID",
            "CREATE TYPE worded AS (a text COLLATE \"Plain\", b numeric(4, 1)[])",
            "CREATE TYPE floats AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi, MULTIRANGE_TYPE_NAME = many_floats)",
            "CREATE TYPE words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = \"Plain\")",
            "CREATE AGGREGATE sums(integer) (SFUNC = int4pl, STYPE = integer, COMBINEFUNC = int4pl, INITCOND = '0',"
                    + " PARALLEL = SAFE)",
            "CREATE AGGREGATE moving(integer) (SFUNC = int4pl, STYPE = integer, SSPACE = 16, MSFUNC = int4pl, MINVFUNC ="
                    + " int4mi, MSTYPE = integer, INITCOND = '0', MINITCOND = '1', SORTOP = >)",
            "CREATE AGGREGATE middle(double precision ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE ="
                    + " internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA)",
            "CREATE AGGREGATE lines(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0')",
            "CREATE FUNCTION parts(INOUT n integer, OUT word text, VARIADIC more text[] DEFAULT '{}') LANGUAGE sql AS"
                    + " 'SELECT n, more[1]'",
            "CREATE UNLOGGED TABLE a_first (id integer GENERATED BY DEFAULT AS IDENTITY, born bigint REFERENCES people"
                    + " MATCH FULL DEFERRABLE, code integer, UNIQUE (id) DEFERRABLE INITIALLY DEFERRED)",
            "CREATE TABLE a_second (id integer, other integer, PRIMARY KEY (id) INCLUDE (other))",
            "ALTER TABLE a_first DROP CONSTRAINT a_first_id_key, ADD CONSTRAINT \"First\" PRIMARY KEY (id)",
            "ALTER TABLE a_first SET LOGGED",
            "ALTER TABLE a_first ADD CONSTRAINT second FOREIGN KEY (code) REFERENCES a_second MATCH FULL",
            "ALTER TABLE a_second ADD CONSTRAINT first FOREIGN KEY (other) REFERENCES a_first MATCH FULL NOT VALID",
            "CREATE TABLE booked (room integer, during int4range, kind short, CONSTRAINT free EXCLUDE USING gist (during"
                    + " WITH &&, int4range(room, room, '[]') WITH =) WHERE (kind <> 'x') DEFERRABLE)",
            "CREATE TABLE by_kind (id bigint, kind text, at timestamptz, note text DEFAULT 'none', CONSTRAINT noted"
                    + " CHECK (note <> ''), PRIMARY KEY (id, kind)) PARTITION BY LIST (kind)",
            "CREATE TABLE by_kind_ab PARTITION OF by_kind (CHECK (id > 0)) FOR VALUES IN ('a', 'b', NULL) PARTITION BY"
                    + " HASH (id)",
            "CREATE TABLE by_kind_ab_0 PARTITION OF by_kind_ab FOR VALUES WITH (MODULUS 2, REMAINDER 0)",
            "CREATE TABLE a_1 PARTITION OF by_kind_ab (note DEFAULT 'odd') FOR VALUES WITH (MODULUS 2, REMAINDER 1) WITH"
                    + " (fillfactor = 80)",
            "CREATE TABLE by_kind_rest PARTITION OF by_kind DEFAULT PARTITION BY RANGE (kind, id)",
            "CREATE TABLE by_kind_low PARTITION OF by_kind_rest FOR VALUES FROM ('c', MINVALUE) TO (MAXVALUE, MAXVALUE)",
            "CREATE INDEX by_kind_at ON by_kind (at)",
            "CREATE INDEX by_kind_low_note ON by_kind_low (note)",
            "ALTER TABLE by_kind_ab ADD CONSTRAINT known FOREIGN KEY (id) REFERENCES people",
            "CREATE TRIGGER parted AFTER INSERT ON by_kind FOR EACH ROW EXECUTE FUNCTION touch()",
            "CREATE CONSTRAINT TRIGGER proved AFTER INSERT OR UPDATE ON booked DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
                    + " EXECUTE FUNCTION touch()",
            "CREATE TRIGGER told AFTER DELETE ON booked REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION"
                    + " touch()",
            "ALTER TABLE booked ENABLE ALWAYS TRIGGER told",
            "ALTER TABLE cache DISABLE RULE quiet",
            "ALTER TABLE people FORCE ROW LEVEL SECURITY",
            "CREATE POLICY \"Own\" ON people FOR UPDATE TO pg_monitor, CURRENT_USER USING (age > 1) WITH CHECK (age > 2)",
            "CREATE POLICY parted ON by_kind_low USING (true)",
            "CREATE INDEX sorted ON people (code COLLATE \"C\" DESC NULLS LAST, age DESC) WITH (fillfactor = 70)",
            "CREATE INDEX ranged ON events USING brin (n int4_minmax_multi_ops (values_per_range = 16))",
            "CREATE VIEW checked AS SELECT id, kind FROM by_kind WHERE id > 3 WITH LOCAL CHECK OPTION",
            "ALTER VIEW checked ALTER COLUMN kind SET DEFAULT 'seen'",
            "CREATE FUNCTION seen() RETURNS SETOF checked LANGUAGE sql AS 'SELECT * FROM checked'",
            "CREATE FUNCTION counted_kinds() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM counts; END",
            "CREATE TRIGGER through INSTEAD OF INSERT ON adults FOR EACH ROW EXECUTE FUNCTION touch()",
            "CREATE TABLE typed OF worded (b DEFAULT '{}')",
            "ALTER TABLE people REPLICA IDENTITY FULL",
            "ALTER TABLE \"select\" REPLICA IDENTITY USING INDEX select_pkey",
            "CREATE STATISTICS related (dependencies) ON code, age FROM people",
            "COMMENT ON CONSTRAINT grown ON people IS 'hardly'",
            "COMMENT ON CONSTRAINT noted ON by_kind IS 'said'",
            "COMMENT ON CONSTRAINT filled ON DOMAIN short IS 'some'",
            "COMMENT ON INDEX by_name IS 'for ''lookups'''",
            "COMMENT ON INDEX people_pkey IS 'of numbers'",
            "COMMENT ON INDEX counts_kind IS 'for refreshing'",
            "COMMENT ON COLUMN by_kind_low.note IS 'of few'",
            "COMMENT ON COLUMN special.v IS 'what'",
            "COMMENT ON VIEW adults IS 'of age'",
            "COMMENT ON COLUMN adults.\"Full Name\" IS 'both'",
            "COMMENT ON MATERIALIZED VIEW counts IS 'now and then'",
            "COMMENT ON COLUMN counts.n IS 'how many'",
            "COMMENT ON SEQUENCE counted IS 'odd'",
            "COMMENT ON TYPE mood IS 'changes'",
            "COMMENT ON TYPE point3 IS 'in space'",
            "COMMENT ON COLUMN point3.\"Y\" IS 'up'",
            "COMMENT ON TYPE span IS 'of days'",
            "COMMENT ON DOMAIN positive IS 'more than nothing'",
            "COMMENT ON FUNCTION twice(integer) IS 'two times'",
            "COMMENT ON PROCEDURE nothing() IS 'at all'",
            "COMMENT ON AGGREGATE total(integer) IS 'in all'",
            "COMMENT ON AGGREGATE lines(*) IS 'how many'",
            "COMMENT ON TRIGGER touched ON people IS 'now'",
            "COMMENT ON TRIGGER through ON adults IS 'there'",
            "COMMENT ON POLICY grown_ups ON people IS 'them'",
            "COMMENT ON RULE quiet ON cache IS 'still'",
            "COMMENT ON COLLATION \"Plain\" IS 'bytes'",
            "COMMENT ON STATISTICS related IS 'both'");

    private static final List<String> POSTGRES_15 = List.of(
            "CREATE TABLE one_null (a integer, b integer, c bigint, UNIQUE NULLS NOT DISTINCT (a, b))",
            "CREATE UNIQUE INDEX one_null_b ON one_null (b) INCLUDE (a) NULLS NOT DISTINCT WHERE b > 0",
            "ALTER TABLE one_null ADD CONSTRAINT parts FOREIGN KEY (a, b) REFERENCES one_null (a, b) ON DELETE SET NULL (b)",
            "CREATE UNLOGGED SEQUENCE soon_gone",
            "CREATE VIEW theirs WITH (security_invoker) AS SELECT a FROM one_null");

    private static final List<String> POSTGRES_18 = List.of(
            "CREATE TABLE loose (a integer, b integer, twice integer GENERATED ALWAYS AS (a * 2), CONSTRAINT"
                    + " \"Present\" NOT NULL b, CONSTRAINT small CHECK (a < 9) NOT ENFORCED)",
            "ALTER TABLE loose ADD CONSTRAINT \"Said\" NOT NULL a NOT VALID",
            "ALTER TABLE loose ADD CONSTRAINT known FOREIGN KEY (a) REFERENCES \"select\" (\"from\") NOT ENFORCED",
            "COMMENT ON COLUMN loose.twice IS 'two times'",
            "COMMENT ON CONSTRAINT \"Said\" ON loose IS 'so far'",
            "CREATE TABLE only_here (a integer NOT NULL NO INHERIT, b integer)",
            "CREATE TABLE stays (room int4range, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS))",
            "CREATE TABLE a_guest (room int4range, during daterange, UNIQUE (room, during WITHOUT OVERLAPS), FOREIGN KEY"
                    + " (room, PERIOD during) REFERENCES stays (room, PERIOD during))",
            "CREATE INDEX loose_a ON loose (a) WHERE b > 0");

    private static final List<String> SQLITE = List.of(
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
            "CREATE TABLE both (k TEXT COLLATE RTRIM, v TEXT AS (k || 'x') VIRTUAL, w INT AS (length(v)) STORED, PRIMARY KEY"
                    + " (k DESC)) STRICT, WITHOUT ROWID",
            "CREATE VIRTUAL TABLE words USING fts5(body)",
            "CREATE VIRTUAL TABLE IF NOT EXISTS \"Boxes\" USING rtree(id, x1, x2)",
            "CREATE INDEX by_name ON people (name COLLATE BINARY DESC, lower(name)) WHERE age IS NOT NULL",
            "CREATE UNIQUE INDEX by_age ON people (age + 1, born)",
            "CREATE INDEX by_half ON people (half, kept DESC) WHERE half > 1 AND name LIKE 'a%'",
            "CREATE VIEW adults (who) AS SELECT name FROM people WHERE age > 17",
            "CREATE VIEW plain AS SELECT id FROM people",
            "CREATE TRIGGER added AFTER INSERT ON people WHEN NEW.age > 3 BEGIN INSERT INTO counted (what) VALUES"
                    + " ('x;y'); END",
            "CREATE TRIGGER through INSTEAD OF INSERT ON adults BEGIN INSERT INTO people (name) VALUES (NEW.who); END",
            "ALTER TABLE pairs ADD COLUMN more TEXT COLLATE NOCASE DEFAULT 'x'",
            "ALTER TABLE pairs ADD COLUMN sum INTEGER AS (n + 1)");

    private WholeVocabulary() {}

    /** Returns what the databases of the tests know, on PostgreSQL as its version does. */
    public static List<String> of(Product product) {
        if (product.equals(Product.SQLITE)) {
            return SQLITE;
        }
        List<String> all = new ArrayList<>(POSTGRES);
        all.addAll(Postgres.isFrom(15) ? POSTGRES_15 : List.of());
        all.addAll(Postgres.isFrom(18) ? POSTGRES_18 : List.of());
        return all;
    }
}
