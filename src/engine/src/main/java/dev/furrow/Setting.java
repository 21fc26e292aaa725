package dev.furrow;

import java.util.List;
import java.util.Optional;

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
    STRICT("strict", Form.SWITCH),
    SCRATCH_URL("scratchUrl"),
    RELEASE("release"),
    MODELS("models"),
    BACKUP("backup", Form.SWITCH),
    BEFORE_RUN("beforeRun"),
    AFTER_RUN("afterRun"),
    AFTER_FAILURE("afterFailure", Form.SWITCH),
    HOOK_TIMEOUT("hookTimeout"),
    SKIP("skip", "SKIP_DB_UPGRADE", Form.SWITCH);

    private final String key;
    private final String furtherVariable;
    private final Form form;

    private enum Form {
        TEXT,
        SWITCH
    }

    Setting(String key) {
        this(key, "");
    }

    Setting(String key, Form form) {
        this(key, "", form);
    }

    Setting(String key, String furtherVariable) {
        this(key, furtherVariable, Form.TEXT);
    }

    Setting(String key, String furtherVariable, Form form) {
        this.key = key;
        this.furtherVariable = furtherVariable;
        this.form = form;
    }

    /** Returns its name without a prefix, such as {@code versionTable}. */
    public String key() {
        return key;
    }

    /** Returns whether it is on or off, so that who only names it turns it on. */
    public boolean isSwitch() {
        return form == Form.SWITCH;
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

    /** Returns the setting that is said in this one's place: where a source has one of the two, neither counts of those below it. */
    public Optional<Setting> alternative() {
        if (this == SCHEMA) {
            return Optional.of(SCHEMAS);
        }
        return this == SCHEMAS ? Optional.of(SCHEMA) : Optional.empty();
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
