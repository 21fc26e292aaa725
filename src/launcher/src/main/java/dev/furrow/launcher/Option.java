package dev.furrow.launcher;

import java.util.Arrays;
import java.util.Optional;

/** What goals can be told, by the names that Maven's parameters have. */
enum Option {
    CASCADE("cascade"),
    /** On unless somebody turns it off. */
    CLEAR("clear", Form.ON),
    DRY_RUN("dryRun", Form.SWITCH),
    FILE("file"),
    /** On where it is only named; it takes the names of what is to be mended, too. */
    FIX("fix", Form.SWITCH),
    FORMAT("format"),
    FROM("from"),
    FROM_JOURNAL("fromJournal", Form.SWITCH),
    ON("on"),
    ONLY("only"),
    PROTECT("protect"),
    PURGE("purge", Form.SWITCH),
    RANGE("range"),
    REPORT("report"),
    RESUME("resume", Form.SWITCH),
    SQL("sql"),
    TO("to"),
    VERBOSE("verbose", Form.SWITCH),
    VERIFY("verify", Form.SWITCH),
    WITH_DEPENDENCIES("withDependencies", Form.SWITCH);

    private final String key;
    private final Form form;

    private enum Form {
        TEXT,
        SWITCH,
        ON
    }

    Option(String key) {
        this(key, Form.TEXT);
    }

    Option(String key, Form form) {
        this.key = key;
        this.form = form;
    }

    static Optional<Option> of(String key) {
        return Arrays.stream(values()).filter(option -> option.key.equals(key)).findFirst();
    }

    /** Returns its name as it is typed, without the signs before it. */
    String key() {
        return key;
    }

    /** Returns whether who only names it turns it on. */
    boolean isSwitch() {
        return form != Form.TEXT;
    }

    /** Returns how it is typed where it is told, {@code --to=...}, {@code --dryRun}. */
    String typed() {
        return switch (form) {
            case TEXT -> "--" + key + "=...";
            case SWITCH -> "--" + key;
            case ON -> "--" + key + "=false";
        };
    }

    /** Returns the option as one goal has it. */
    Offered says(String words) {
        return new Offered(this, words);
    }
}
