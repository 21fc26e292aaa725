package dev.furrow.spring;

import dev.furrow.Setting;
import dev.furrow.revision.Guard;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code application.properties} says under {@code spring.furrow}. Texts are those that the settings of the same names take everywhere.
 *
 * @param enabled whether there is to be any of this
 * @param onStart what is done about a database that isn't where the revisions lead
 * @param url a database's URL instead of the application's data source
 * @param user a role that may make tables, by {@code url} or in the database of the application's data source
 * @param password the password of {@code user}
 * @param placeholders texts for <code>${name}</code> in SQL
 */
@ConfigurationProperties("spring.furrow")
public record FurrowProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("mend") Guard onStart,
        @Nullable String migrations,
        @Nullable String seeds,
        @Nullable String packages,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String scratchUrl,
        @Nullable String envFile,
        @Nullable String environment,
        @Nullable String schema,
        @Nullable String schemas,
        @Nullable String parallel,
        @Nullable String searchPath,
        @Nullable String versionTable,
        @Nullable String lockTimeout,
        @Nullable String ddlLockTimeout,
        @Nullable String statementTimeout,
        @Nullable String transaction,
        @Nullable String strict,
        @Nullable String backup,
        @Nullable String beforeRun,
        @Nullable String afterRun,
        @Nullable String afterFailure,
        @Nullable String hookTimeout,
        @DefaultValue Map<String, String> placeholders) {
    /** Returns what was said of how scripts are run, and where. */
    Map<Setting, String> settings() {
        Map<Setting, String> said = new EnumMap<>(Setting.class);
        put(said, Setting.MIGRATIONS, migrations);
        put(said, Setting.SEEDS, seeds);
        put(said, Setting.PACKAGES, packages);
        put(said, Setting.SCRATCH_URL, scratchUrl);
        put(said, Setting.ENV_FILE, envFile);
        put(said, Setting.ENVIRONMENT, environment);
        put(said, Setting.SCHEMA, schema);
        put(said, Setting.SCHEMAS, schemas);
        put(said, Setting.PARALLEL, parallel);
        put(said, Setting.SEARCH_PATH, searchPath);
        put(said, Setting.VERSION_TABLE, versionTable);
        put(said, Setting.LOCK_TIMEOUT, lockTimeout);
        put(said, Setting.DDL_LOCK_TIMEOUT, ddlLockTimeout);
        put(said, Setting.STATEMENT_TIMEOUT, statementTimeout);
        put(said, Setting.TRANSACTION, transaction);
        put(said, Setting.STRICT, strict);
        put(said, Setting.BACKUP, backup);
        put(said, Setting.BEFORE_RUN, beforeRun);
        put(said, Setting.AFTER_RUN, afterRun);
        put(said, Setting.AFTER_FAILURE, afterFailure);
        put(said, Setting.HOOK_TIMEOUT, hookTimeout);
        return said;
    }

    /** Returns where the database is, and who comes in; empty for the application's data source. */
    Map<Setting, String> database() {
        Map<Setting, String> said = new EnumMap<>(Setting.class);
        put(said, Setting.URL, url);
        put(said, Setting.USER, user);
        put(said, Setting.PASSWORD, password);
        return said;
    }

    private static void put(Map<Setting, String> said, Setting setting, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.put(setting, text);
        }
    }

    /** Has no password in it. */
    @Override
    public String toString() {
        return "spring.furrow, " + onStart;
    }
}
