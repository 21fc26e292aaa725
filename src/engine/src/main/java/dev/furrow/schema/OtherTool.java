package dev.furrow.schema;

import static dev.furrow.schema.ToolTable.called;
import static dev.furrow.schema.ToolTable.exactly;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Another tool that keeps a history of migrations in a database. Its tables, locks among them, are told by name and columns
 * together, as the tools themselves make them; where several tools use one name, by what only one of them has.
 */
public enum OtherTool {
    FLYWAY("Flyway", called("flyway_schema_history", "installed_rank", "version", "script", "checksum", "success")),
    LIQUIBASE(
            "Liquibase",
            called("databasechangelog", "id", "author", "filename", "orderexecuted", "md5sum"),
            called("databasechangeloglock", "id", "locked", "lockgranted", "lockedby")),
    MYBATIS(
            "MyBatis Migrations",
            exactly("changelog", "id numeric(20,0)", "applied_at varchar(25)", "description varchar(255)")),
    ALEMBIC("Alembic", exactly("alembic_version", "version_num")),
    DJANGO("Django", called("django_migrations", "id", "app", "name", "applied")),
    RAILS(
            "Rails",
            exactly("schema_migrations", "version").beside("ar_internal_metadata"),
            called("ar_internal_metadata", "key", "value", "created_at", "updated_at")),
    GOLANG_MIGRATE("golang-migrate", exactly("schema_migrations", "version", "dirty")),
    SEQUEL("Sequel", exactly("schema_migrations", "filename"), exactly("schema_info", "version integer")),
    ECTO("Ecto", exactly("schema_migrations", "version", "inserted_at")),
    /** Also Rails before its version 5, which has this one table alone, too. */
    DBMATE("dbmate", exactly("schema_migrations", "version")),
    KNEX(
            "Knex",
            called("knex_migrations", "id", "name", "batch", "migration_time"),
            called("knex_migrations_lock", "index", "is_locked")),
    SEQUELIZE("Sequelize", called("SequelizeMeta", "name")),
    PRISMA("Prisma", called("_prisma_migrations", "id", "checksum", "migration_name", "applied_steps_count")),
    DRIZZLE("Drizzle", called("__drizzle_migrations", "id", "hash", "created_at")),
    NODE_PG_MIGRATE("node-pg-migrate", called("pgmigrations", "id", "name", "run_on")),
    TYPEORM("TypeORM", exactly("migrations", "id", "timestamp", "name")),
    DB_MIGRATE("db-migrate", exactly("migrations", "id", "name", "run_on")),
    LARAVEL("Laravel", exactly("migrations", "id", "migration", "batch")),
    MIKRO_ORM("MikroORM", called("mikro_orm_migrations", "id", "name", "executed_at")),
    GRAPHILE_MIGRATE(
            "graphile-migrate",
            called("migrations", "hash", "previous_hash", "filename", "date").in("graphile_migrate"),
            called("current", "filename", "content", "date").in("graphile_migrate")),
    KYSELY(
            "Kysely",
            called("kysely_migration", "name", "timestamp"),
            called("kysely_migration_lock", "id", "is_locked")),
    POSTGRATOR("Postgrator", exactly("schemaversion", "version", "name", "md5", "run_at")),
    SQL_MIGRATE("sql-migrate", called("gorp_migrations", "id", "applied_at")),
    SQITCH(
            "Sqitch",
            called("changes", "change_id", "change", "project").in("sqitch"),
            called("dependencies", "change_id", "type", "dependency").in("sqitch"),
            called("events", "event", "change_id", "change").in("sqitch"),
            called("projects", "project", "uri", "created_at").in("sqitch"),
            called("releases", "version", "installed_at").in("sqitch"),
            called("tags", "tag_id", "tag", "change_id").in("sqitch")),
    GOOSE("goose", called("goose_db_version", "id", "version_id", "is_applied", "tstamp")),
    SQLX("sqlx", called("_sqlx_migrations", "version", "description", "success", "checksum", "execution_time")),
    DIESEL("Diesel", called("__diesel_schema_migrations", "version", "run_on")),
    ATLAS(
            "Atlas",
            called("atlas_schema_revisions", "version", "description", "executed_at", "hash", "operator_version")),
    ENTITY_FRAMEWORK("Entity Framework", called("__EFMigrationsHistory", "MigrationId", "ProductVersion")),
    DOCTRINE("Doctrine", called("doctrine_migration_versions", "version", "executed_at", "execution_time")),
    SQLALCHEMY_MIGRATE("sqlalchemy-migrate", called("migrate_version", "repository_id", "repository_path", "version"));

    private final String shown;
    /** A list that nobody changes, of values. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<ToolTable> tables;

    OtherTool(String shown, ToolTable... tables) {
        this.shown = shown;
        this.tables = List.of(tables);
    }

    /**
     * Returns the tool whose table one is; empty if it is the application's.
     *
     * @param beside all tables that there are, among which it is
     */
    public static Optional<OtherTool> of(Table table, Tables beside) {
        return Arrays.stream(values())
                .filter(tool -> tool.tables.stream().anyMatch(known -> known.is(table, beside)))
                .findFirst();
    }

    /** Returns what the tables of all tools are called, in each spelling that tools have: cheap to look for before columns are compared. */
    public static SortedSet<String> tableNames() {
        SortedSet<String> names = new TreeSet<>();
        for (OtherTool tool : values()) {
            for (ToolTable table : tool.tables) {
                names.add(table.name());
                names.add(table.name().toLowerCase(Locale.ROOT));
                names.add(table.name().toUpperCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Returns its name as its makers write it. */
    public String shown() {
        return shown;
    }
}
