package dev.furrow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables as the tools themselves made them, on PostgreSQL or SQLite. */
final class OtherToolTest {
    private static final Pattern COMMA = Pattern.compile(", ");

    /** A table as a line of text: {@code schema.name: column type, column type}; a type that doesn't matter is left out. */
    private static Table table(String line) {
        int colon = line.indexOf(": ");
        List<TableColumn> columns = new ArrayList<>();
        for (String column : COMMA.split(line.substring(colon + 2), -1)) {
            int blank = column.indexOf(' ');
            String name = blank < 0 ? column : column.substring(0, blank);
            columns.add(new TableColumn(name, column.substring(blank + 1), true, ValueSource.NOTHING));
        }
        TableName name = TableName.parse(line.substring(0, colon));
        return new Table(name, Set.of(), columns, List.of(), List.of(), List.of());
    }

    /** Whose table the first one is, of those that there are. */
    private static String tool(String... lines) {
        List<Table> tables = Arrays.stream(lines).map(OtherToolTest::table).toList();
        return OtherTool.of(tables.get(0), new Tables(tables, "public"))
                .map(OtherTool::shown)
                .orElse("the application");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Flyway | flyway_schema_history: installed_rank integer, version, description, type, script, checksum integer, \
            installed_by, installed_on timestamp, execution_time integer, success boolean
            Liquibase | databasechangelog: id, author, filename, dateexecuted timestamp, orderexecuted integer, exectype, \
            md5sum, description, comments, tag, liquibase, contexts, labels, deployment_id
            Liquibase | DATABASECHANGELOG: ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE, MD5SUM
            Liquibase | DATABASECHANGELOGLOCK: ID INTEGER, LOCKED BOOLEAN, LOCKGRANTED TEXT, LOCKEDBY VARCHAR(255)
            MyBatis Migrations | changelog: id numeric(20,0), applied_at character varying(25), description character varying(255)
            MyBatis Migrations | CHANGELOG: ID NUMERIC(20,0), APPLIED_AT VARCHAR(25), DESCRIPTION VARCHAR(255)
            Alembic | alembic_version: version_num character varying(32)
            Django | django_migrations: id bigint, app, name, applied datetime
            Rails | ar_internal_metadata: key, value, created_at, updated_at
            golang-migrate | schema_migrations: version bigint, dirty boolean
            Sequel | schema_migrations: filename
            Sequel | schema_info: version integer
            Ecto | schema_migrations: version bigint, inserted_at timestamp
            dbmate | schema_migrations: version varchar(128)
            Knex | knex_migrations: id integer, name, batch integer, migration_time datetime
            Knex | knex_migrations_lock: index integer, is_locked integer
            Sequelize | SequelizeMeta: name
            Sequelize | SequelizeMeta: name, createdAt timestamptz, updatedAt timestamptz
            Prisma | _prisma_migrations: id, checksum, finished_at datetime, migration_name, logs, rolled_back_at datetime, \
            started_at datetime, applied_steps_count integer unsigned
            Drizzle | drizzle.__drizzle_migrations: id integer, hash, created_at bigint
            Drizzle | __drizzle_migrations: id SERIAL, hash, created_at numeric
            node-pg-migrate | pgmigrations: id integer, name, run_on timestamp
            TypeORM | migrations: id integer, timestamp bigint, name
            db-migrate | migrations: id integer, name, run_on datetime
            Laravel | migrations: id integer, migration, batch integer
            MikroORM | mikro_orm_migrations: id integer, name, executed_at datetime
            graphile-migrate | graphile_migrate.migrations: hash, previous_hash, filename, date timestamptz
            graphile-migrate | graphile_migrate.current: filename, content, date timestamptz
            Kysely | kysely_migration: name, timestamp
            Kysely | kysely_migration_lock: id, is_locked integer
            Postgrator | schemaversion: version bigint, name, md5, run_at timestamptz
            sql-migrate | gorp_migrations: id, applied_at timestamptz
            Sqitch | sqitch.changes: change_id, script_hash, change, project, note
            Sqitch | sqitch.dependencies: change_id, type, dependency, dependency_id
            Sqitch | sqitch.events: event, change_id, change, project
            Sqitch | sqitch.projects: project, uri, created_at, creator_name
            Sqitch | sqitch.releases: version real, installed_at, installer_name
            Sqitch | sqitch.tags: tag_id, tag, project, change_id
            goose | goose_db_version: id integer, version_id bigint, is_applied boolean, tstamp timestamp
            sqlx | _sqlx_migrations: version bigint, description, installed_on, success boolean, checksum bytea, execution_time bigint
            Diesel | __diesel_schema_migrations: version, run_on timestamp
            Atlas | atlas_schema_revisions.atlas_schema_revisions: version, description, type bigint, executed_at, hash, operator_version
            Entity Framework | __EFMigrationsHistory: MigrationId, ProductVersion
            Doctrine | doctrine_migration_versions: version, executed_at timestamp, execution_time integer
            sqlalchemy-migrate | migrate_version: repository_id, repository_path, version integer
            """)
    void a_tools_table_is_told_by_its_name_and_columns(String tool, String table) {
        assertThat(tool(table)).isEqualTo(tool);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            changelog: id bigint, applied_at varchar(25), description varchar(255)
            changelog: id numeric(20,0), applied_at varchar(25), description varchar(255), author text
            migrations: id integer, name text, herd_id integer
            migrations: hash, previous_hash, filename, date
            tags: tag_id, tag, change_id
            schema_info: version text
            schemaversion: version bigint, name text
            flyway_schema_history: id integer, what text
            schema_migrations: version text, note text
            """)
    void a_table_that_only_has_the_name_is_the_applications(String table) {
        assertThat(tool(table)).isEqualTo("the application");
    }

    @Test
    void rails_and_dbmate_differ_by_what_stands_beside_in_the_same_schema() {
        String versions = "public.schema_migrations: version varchar";
        String metadata = "ar_internal_metadata: key, value, created_at, updated_at";

        assertThat(tool(versions, "public." + metadata)).isEqualTo("Rails");
        assertThat(tool(versions, "other." + metadata)).isEqualTo("dbmate");
    }

    @Test
    void a_tools_table_holds_no_rows_of_the_application() {
        Tables tables = new Tables(List.of(table("alembic_version: version_num text"), table("users: id integer")), "");

        assertThat(tables.all().stream()
                        .filter(Table::isApplications)
                        .map(table -> table.name().name()))
                .containsExactly("users");
    }
}
