package dev.furrow;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.journal.OwnTables;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the version table and the schemas may be called. */
final class NameRules {
    private final DatabaseSystem system;

    NameRules(DatabaseSystem system) {
        this.system = system;
    }

    void requireVersionTable(SettingValue value) {
        if (value.text().equalsIgnoreCase(OwnTables.JOURNAL)) {
            throw new SettingException(
                    Setting.VERSION_TABLE.property(), value, "That is the name of Furrow's journal; take another one.");
        }
        requireShort(Setting.VERSION_TABLE, value, value.text());
    }

    /** Looks at a schema, or at several between commas. */
    void requireSchemas(Setting setting, SettingValue value) {
        List<String> names = setting == Setting.SCHEMA ? List.of(value.text()) : value.list();
        names.forEach(name -> requireSchema(setting, value, name));
    }

    /** Looks at one schema among those that a setting names, or a query that it holds. */
    void requireSchema(Setting setting, SettingValue value, String name) {
        requireShort(setting, value, name);
    }

    private void requireShort(Setting setting, SettingValue value, String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > system.longestName()) {
            throw new SettingException(
                    setting.property(),
                    value,
                    "A name has at most " + system.longestName() + " bytes on " + system.name() + ", and \"" + name
                            + "\" has " + bytes + ".");
        }
    }
}
