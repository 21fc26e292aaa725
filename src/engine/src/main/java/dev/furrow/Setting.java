package dev.furrow;

import java.util.List;

/** Everything that can be set, under the names that users write: {@code furrow.versionTable}, {@code FURROW_VERSION_TABLE}. */
public enum Setting {
    URL("url", "DATABASE_URL"),
    USER("user"),
    PASSWORD("password"),
    SERVER_ID("serverId"),
    ENV_FILE("envFile"),
    ENVIRONMENT("environment", "APP_ENV"),
    SCHEMA("schema", "SCHEMA"),
    SCHEMAS("schemas"),
    PARALLEL("parallel"),
    SEARCH_PATH("searchPath"),
    MIGRATIONS("migrations"),
    SEEDS("seeds"),
    VERSION_TABLE("versionTable"),
    PACKAGES("packages"),
    OF_PACKAGE("ofPackage"),
    LOCK_TIMEOUT("lockTimeout"),
    DDL_LOCK_TIMEOUT("ddlLockTimeout"),
    STATEMENT_TIMEOUT("statementTimeout"),
    TRANSACTION("transaction"),
    STRICT("strict"),
    SCRATCH_URL("scratchUrl"),
    RELEASE("release"),
    MODELS("models"),
    BACKUP("backup"),
    BEFORE_RUN("beforeRun"),
    AFTER_RUN("afterRun"),
    AFTER_FAILURE("afterFailure"),
    HOOK_TIMEOUT("hookTimeout"),
    SKIP("skip", "SKIP_DB_UPGRADE");

    private final String key;
    private final String furtherVariable;

    Setting(String key) {
        this(key, "");
    }

    Setting(String key, String furtherVariable) {
        this.key = key;
        this.furtherVariable = furtherVariable;
    }

    /** Returns its name without a prefix, such as {@code versionTable}. */
    public String key() {
        return key;
    }

    /** Returns the name of the property, such as {@code furrow.versionTable}. */
    public String property() {
        return "furrow." + key;
    }

    /** Returns the names of the environment's variables; the first that is set wins. */
    public List<String> variables() {
        String own = variable(key);
        return furtherVariable.isEmpty() ? List.of(own) : List.of(own, furtherVariable);
    }

    private static String variable(String key) {
        StringBuilder name = new StringBuilder("FURROW_");
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isUpperCase(c)) {
                name.append('_');
            }
            name.append(Character.toUpperCase(c));
        }
        return name.toString();
    }
}
