package dev.furrow.launcher;

import dev.furrow.Setting;

/** What a setting is for, in a line of help. */
final class SettingWords {
    private SettingWords() {}

    /** Returns whether the jar has it: who logs in as a server of settings.xml is Maven's to know. */
    static boolean has(Setting setting) {
        return setting != Setting.SERVER_ID;
    }

    /** Returns how it is typed. */
    static String typed(Setting setting) {
        return "--" + setting.key() + (setting.isSwitch() ? "" : "=...");
    }

    /** Returns what it is for, and in parentheses what counts without it. */
    static String of(Setting setting) {
        return switch (setting) {
            case URL -> "the database: jdbc:..., postgres://..., sqlite:///... (jdbc:sqlite:dev.db)";
            case USER -> "who logs in, if the URL doesn't say";
            case PASSWORD -> "the password; better in the variable: a command line is seen by others";
            case SERVER_ID -> "a server of Maven's settings.xml";
            case ENV_FILE -> "a file of NAME=value lines that count as variables (.env)";
            case ENVIRONMENT -> "development, dev, test and local are; all else counts as production (development)";
            case SCHEMA -> "the application's schema on PostgreSQL outside development";
            case SCHEMAS -> "several instead of one, with commas, or a SELECT that names them";
            case PARALLEL -> "how many of them to work on at once (1)";
            case SEARCH_PATH -> "schemas that follow it, with commas";
            case MIGRATIONS -> "the folders of the revisions (those in the jar)";
            case SEEDS -> "the folders of the seeds (those in the jar)";
            case VERSION_TABLE -> "the table that says where the database is (furrow_version)";
            case PACKAGES -> "which libraries' revisions run before, with commas; none (all in the jar)";
            case OF_PACKAGE -> "the library whose revisions the goal works on";
            case LOCK_TIMEOUT -> "how long to wait for another run: 500ms, 30s, 1h (5m)";
            case DDL_LOCK_TIMEOUT -> "how long a step waits for a table before it tries again (10s)";
            case STATEMENT_TIMEOUT -> "how long a revision's statement may take (for ever)";
            case TRANSACTION -> "what one transaction holds: step or run (step)";
            case STRICT -> "an edited script is an error, not a warning";
            case SCRATCH_URL -> "an empty database where revisions may be replayed";
            case RELEASE -> "the level of the language where Java is compiled here (17)";
            case MODELS -> "what says the wanted schema: a script of DDL, or database for the live one";
            case BACKUP -> "backs up before an upgrade or a downgrade that has something to do";
            case BEFORE_RUN -> "a command, or class:NAME, before such a run and before seeding";
            case AFTER_RUN -> "the same after it";
            case AFTER_FAILURE -> "afterRun is for a run that failed, too";
            case HOOK_TIMEOUT -> "how long such a command may take (10m)";
            case SKIP -> "runs nothing, and says so";
        };
    }
}
