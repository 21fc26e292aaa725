package dev.furrow.model.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.CreateIndex;
import dev.furrow.operation.model.CreateTable;
import dev.furrow.operation.source.OperationSource;
import dev.furrow.schema.SchemaObject;
import dev.furrow.schema.TableName;
import dev.furrow.sql.SourceText;
import dev.furrow.testing.Syntaxes;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DdlScriptTest {
    private static DeclaredSchema read(String script) {
        return DdlScript.read(new SourceText("schema.sql", script), Syntaxes.all(), Set.of("public", "main"));
    }

    private static String source(DeclaredTable table) {
        return OperationSource.of(new CreateTable(table.name(), table.columns(), table.constraints()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        varchar(255)                | string(255)
        character varying(40)       | string(40)
        int                         | integer()
        int8                        | bigInteger()
        float(53)                   | doublePrecision()
        float4                      | real()
        numeric(38,2)               | decimal(38, 2)
        numeric(21)                 | decimal(21, 0)
        bytea                       | binary()
        jsonb                       | json()
        timestamp(6)                | timestamp()
        timestamp(6) with time zone | timestamp().withTimeZone()
        timestamptz                 | timestamp().withTimeZone()
        timestamp(3)                | type("timestamp(3)").on(SQLITE, "timestamp")
        time(0)                     | type("time(0)").on(SQLITE, "time")
        oid                         | type("oid").on(SQLITE, "blob")
        varchar(255) array          | type("varchar(255)[]").on(SQLITE, "text")
        integer[]                   | type("integer[]").on(SQLITE, "text")
        char(1)                     | type("char(1)")
        interval                    | type("interval").on(SQLITE, "text")
        """)
    void a_type_is_portable_where_there_is_a_word_for_it_and_of_like_shape_elsewhere(String type, String source) {
        DeclaredTable table =
                read("create table t (a " + type + " not null)").tables().get(0);

        assertThat(source(table)).isEqualTo("op.createTable(\"t\",\n    column(\"a\", " + source + ").notNull());");
    }

    @Test
    void what_a_dump_says_of_owners_and_a_shell_of_the_database_itself_is_passed_over() {
        DeclaredSchema schema = read("""
                CREATE TYPE public.mood AS ENUM ('fine');
                ALTER TYPE public.mood OWNER TO nobody;
                CREATE VIEW public.v AS SELECT 1 AS one;
                ALTER VIEW public.v OWNER TO nobody;
                ALTER SCHEMA app OWNER TO nobody;
                ALTER MATERIALIZED VIEW public.w OWNER TO nobody;
                COMMENT ON EXTENSION citext IS 'texts';
                COMMENT ON SCHEMA app IS 'ours';
                ALTER DEFAULT PRIVILEGES FOR ROLE nobody IN SCHEMA public GRANT SELECT ON TABLES TO nobody;
                CREATE TABLE sqlite_sequence(name,seq);
                """);

        assertThat(schema.others()).isEmpty();
        assertThat(schema.tables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMENT ON VIEW public.v IS 'one'",
                "COMMENT ON COLUMN v.owner IS 'one'",
                "COMMENT ON INDEX t_pkey IS 'its'",
                "COMMENT ON CONSTRAINT t_pkey ON t IS 'its'",
                "COMMENT ON TYPE mood IS 'now'",
                "ALTER VIEW v RENAME COLUMN owner TO boss",
                "ALTER VIEW v RENAME owner TO boss",
                "ALTER TYPE pair RENAME ATTRIBUTE owner TO boss CASCADE"
            })
    void what_is_said_of_anything_but_tables_is_given_to_the_database_as_it_stands(String statement) {
        DeclaredSchema schema = read("""
                CREATE TYPE mood AS ENUM ('fine');
                CREATE TABLE t (id int PRIMARY KEY);
                CREATE VIEW v AS SELECT 1 AS owner;
                """ + statement + ";");

        assertThat(schema.others()).singleElement().satisfies(unread -> {
            assertThat(unread.statement().text()).isEqualTo(statement);
            assertThat(unread.place()).isEqualTo(SchemaObject.Place.LAST);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Größe]", "`Größe`", "\"Größe\""})
    void an_indexed_column_is_one_in_whatever_quotes_it_stands(String name) {
        DeclaredTable table = read("CREATE TABLE t (" + name + " INTEGER); CREATE INDEX i ON t (" + name + " DESC);")
                .tables()
                .get(0);

        assertThat(OperationSource.of(new CreateIndex(table.indexes().get(0), false)))
                .isEqualTo("op.createIndex(index(\"t\").descending(\"Größe\").named(\"i\"));");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'                        | BEFORE_TABLES
            CREATE OR REPLACE FUNCTION f() RETURNS language LANGUAGE sql AS 'SELECT 1'        | AFTER_TABLES
            CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT count(*) FROM app.users'  | AFTER_TABLES
            CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT one FROM v'               | LAST
            CREATE AGGREGATE f(text) (SFUNC = g, STYPE = text)                                | BEFORE_TABLES
            CREATE UNLOGGED TABLE heirs (a int) INHERITS (users)                              | AFTER_TABLES
            ALTER TABLE ONLY parts ADD CONSTRAINT parts_pkey PRIMARY KEY (a)                  | AFTER_TABLES
            CREATE UNIQUE INDEX i ON ONLY parts (a)                                           | AFTER_TABLES
            CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION f()         | LAST
            """)
    void what_is_not_read_is_made_when_tables_need_it_or_are_there(String statement, SchemaObject.Place place) {
        DeclaredSchema schema = read("""
                CREATE TABLE users (id int PRIMARY KEY);
                CREATE TABLE language (id int PRIMARY KEY);
                CREATE TABLE parts (a int) PARTITION BY RANGE (a);
                CREATE VIEW v AS SELECT 1 AS one;
                """ + statement + ";");

        assertThat(schema.others().get(1).place()).isEqualTo(place);
    }

    @Test
    void what_stands_behind_a_column_is_read_with_its_name() {
        DeclaredTable table = read("""
            CREATE TABLE "Jokes" (
              id SERIAL PRIMARY KEY,
              user_id int CONSTRAINT told_by REFERENCES public.users (id) ON DELETE SET NULL,
              body text CONSTRAINT filled NOT NULL DEFAULT '',
              added timestamptz DEFAULT now(),
              full_text text GENERATED ALWAYS AS (body || '!') STORED,
              CHECK (length(body) > 0),
              UNIQUE (user_id, body)
            );
            """).tables().get(0);

        assertThat(table.name()).isEqualTo(TableName.of("Jokes"));
        assertThat(source(table)).isEqualTo("""
            op.createTable("Jokes",
                column("id", integer()).identity(),
                column("user_id", integer()),
                column("body", text()).notNull().defaultValue(""),
                column("added", timestamp().withTimeZone()).defaultExpression("CURRENT_TIMESTAMP"),
                column("full_text", text()).generated("body || '!'"),
                foreignKey("user_id", "users", "id").onDelete(SET_NULL).named("told_by"),
                check("length(body) > 0").named("Jokes_body_check"),
                unique("user_id", "body"));\
            """);
    }

    @Test
    void what_a_dump_says_of_a_table_later_belongs_to_it() {
        DeclaredSchema schema = read("""
            SET statement_timeout = 0;
            SELECT pg_catalog.set_config('search_path', '', false);
            CREATE TABLE public.users (id integer NOT NULL, name character varying(40) DEFAULT 'x'::character varying NOT NULL);
            ALTER TABLE public.users OWNER TO postgres;
            CREATE SEQUENCE public.users_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
            ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;
            ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);
            ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
            CREATE UNIQUE INDEX users_lower ON public.users USING btree (lower((name)::text)) WHERE (id > 3);
            COMMENT ON TABLE public.users IS 'who tells jokes';
            COMMENT ON COLUMN public.users.name IS 'theirs';
            """);

        assertThat(schema.others()).isEmpty();
        assertThat(schema.sequences()).isEmpty();
        DeclaredTable table = schema.tables().get(0);
        assertThat(source(table)).isEqualTo("""
            op.createTable("users",
                column("id", integer()).identity(),
                column("name", string(40)).notNull().defaultValue("x").comment("theirs"));\
            """);
        assertThat(table.comment()).isEqualTo("who tells jokes");
        assertThat(table.indexes().get(0).columns().get(0).text()).isEqualTo("lower((name)::text)");
        assertThat(table.indexes().get(0).where()).isEqualTo("id > 3");
    }

    @Test
    void a_script_in_sqlites_words_is_read_by_its_rules() {
        DeclaredTable table = read("""
            PRAGMA foreign_keys = ON;
            CREATE TABLE `users` (id INTEGER PRIMARY KEY AUTOINCREMENT, [name] VARCHAR(40) NOT NULL, made DATETIME);
            """).tables().get(0);

        assertThat(source(table)).isEqualTo("""
            op.createTable("users",
                column("id", integer()).identity(),
                column("name", string(40)).notNull(),
                column("made", timestamp()));\
            """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        create table t (a int) partition by range (a)     | "partition" | 1
        create table t (a text compression pglz) | "compression" behind column "a" | 1
        create extension citext                           | "extension" | 1
        alter table t add constraint c check (a > 0)      | "add" for table "t", which the script doesn't make before | 1
        """)
    void what_has_no_word_is_kept_with_its_line_and_the_reason(String statement, String reason, int line) {
        DeclaredSchema.Unread unread = read(statement + ";").others().get(0);

        assertThat(unread.statement().text()).isEqualTo(statement);
        assertThat(unread.reason())
                .hasMessage("schema.sql:" + line + ": the vocabulary of revisions has no word for " + reason);
    }

    @Test
    void a_table_that_is_made_twice_is_left_to_the_database_to_refuse() {
        DeclaredSchema schema = read("create table t (a int);\ncreate table t (b int);");

        assertThat(schema.tables().get(0).column("a")).isPresent();
        assertThat(schema.others().get(0).reason())
                .hasMessage("schema.sql:2: the vocabulary of revisions has no word for a second table \"t\"");
    }

    @Test
    void what_a_script_drops_again_is_not_wanted() {
        DeclaredSchema schema = read("""
                DROP TABLE IF EXISTS t;
                ALTER TABLE t DROP CONSTRAINT k;
                CREATE TYPE mood AS ENUM ('ok');
                CREATE TABLE gone (a int);
                CREATE TABLE t (a int, b int UNIQUE, CONSTRAINT k CHECK (a > 0));
                CREATE INDEX i ON t (a);
                DROP TABLE gone;
                DROP INDEX i;
                DROP TYPE IF EXISTS mood CASCADE;
                ALTER TABLE t DROP CONSTRAINT IF EXISTS t_b_key, DROP CONSTRAINT k CASCADE;
                """);

        assertThat(schema.enums()).isEmpty();
        assertThat(schema.others()).isEmpty();
        assertThat(schema.tables()).singleElement().satisfies(table -> {
            assertThat(table.constraints()).isEmpty();
            assertThat(table.indexes()).isEmpty();
        });
    }

    @Test
    void the_applications_own_schema_counts_nowhere() {
        DeclaredSchema schema = read("""
                CREATE TYPE public.mood AS ENUM ('ok');
                CREATE SEQUENCE public.numbers;
                CREATE TABLE public.t (m public.mood, n bigint DEFAULT nextval('public.numbers'::regclass));
                """);

        assertThat(source(schema.tables().get(0)))
                .contains(
                        "column(\"m\", enumeration(\"mood\", \"ok\"))",
                        "defaultExpression(\"nextval('numbers'::regclass)\")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        date DEFAULT date '2020-01-01'                            | date()).defaultValue("2020-01-01")
        timestamp DEFAULT TIMESTAMP '2020-01-01 10:00'            | timestamp()).defaultValue("2020-01-01 10:00")
        timestamp DEFAULT (now() at time zone 'utc')              | timestamp()).defaultExpression("(now() at time zone 'utc')")
        text DEFAULT (lower('A'))                                 | text()).defaultExpression("lower('A')")
        text COLLATE "C" NOT NULL                                 | type("text COLLATE \\"C\\"").on(SQLITE, "text")).notNull()
        varchar(9) NOT NULL COLLATE "de-x-icu"                    | type("varchar(9) COLLATE \\"de-x-icu\\"").on(SQLITE, "varchar(9)")).notNull()
        text COLLATE pg_catalog."C" NOT NULL                      | type("text COLLATE \\"C\\"").on(SQLITE, "text")).notNull()
        char(2) COLLATE "C"                                       | type("char(2) COLLATE \\"C\\"").on(SQLITE, "char(2)"))
        """)
    void moments_expressions_and_collations_are_said_so_that_the_other_database_takes_them(
            String column, String source) {
        DeclaredTable table = read("create table t (a " + column + ")").tables().get(0);

        assertThat(source(table)).isEqualTo("op.createTable(\"t\",\n    column(\"a\", " + source + ");");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT INTO", "INSERT INTO a", "INSERT INTO a.", "CREATE TABLE", "ALTER TABLE a ADD"})
    void a_statement_that_ends_too_early_ends_in_no_other_error_than_ours(String statement) {
        Throwable failure = catchThrowable(() -> read(statement + ";"));

        assertThat(failure == null || failure instanceof FurrowException)
                .as(String.valueOf(failure))
                .isTrue();
    }

    @Test
    void rows_go_into_whichever_schema_a_revision_runs_in() {
        DeclaredSchema schema = read("""
                create table "public"."Next ids" (n bigint);
                insert into "public"."Next ids"(n) values (0);
                create table plain (n bigint);
                insert into plain values (1);
                """);

        assertThat(schema.tables().get(0).rows()).containsExactly("insert into \"Next ids\" (n) values (0)");
        assertThat(schema.tables().get(1).rows()).containsExactly("insert into plain values (1)");
    }

    @Test
    void a_table_that_cant_be_read_is_made_before_what_refers_to_it() {
        DeclaredSchema schema = read("""
                create table odd (id integer primary key, a text nobody knows);
                create table t (odd_id integer references odd);
                """);

        assertThat(schema.others())
                .singleElement()
                .satisfies(unread -> assertThat(unread.place()).isEqualTo(SchemaObject.Place.BEFORE_TABLES));
    }

    @Test
    void a_table_that_cant_be_read_is_made_after_those_that_it_names_itself() {
        DeclaredSchema schema = read("""
                create table sensors (id integer primary key);
                create table readings (at date, sensor integer references "sensors") partition by range (at);
                create table if not exists readings_2026 partition of readings for values from ('2026-01-01') to ('2027-01-01');
                create table roofs (high integer) inherits (public.sensors);
                create table odd (id integer primary key, a text nobody knows);
                create table;
                """);

        assertThat(schema.others().stream().map(DeclaredSchema.Unread::place))
                .containsExactly(
                        SchemaObject.Place.AFTER_TABLES,
                        SchemaObject.Place.AFTER_TABLES,
                        SchemaObject.Place.AFTER_TABLES,
                        SchemaObject.Place.BEFORE_TABLES,
                        SchemaObject.Place.BEFORE_TABLES);
    }
}
