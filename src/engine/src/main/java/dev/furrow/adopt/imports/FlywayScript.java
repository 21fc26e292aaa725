package dev.furrow.adopt.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration's text, and the {@code .conf} beside it, ask of Flyway. See "Script configuration" in its documentation.
 *
 * <p>Flyway looks at the statements, too: a script with one that PostgreSQL takes in no transaction runs outside of one.
 */
final class FlywayScript {
    private static final Pattern OPTION = Pattern.compile("\\s*(?:--\\s*flyway:)?\\s*(\\w+)\\s*=\\s*(\\S+)\\s*");
    private static final Pattern COMMENTED = Pattern.compile("\\s*--\\s*flyway:.*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final String DEFAULT_SCHEMA = "flyway:defaultSchema";

    private final ToolFolder folder;
    private final Statements statements;
    private final ImportedHistory history;

    FlywayScript(ToolFolder folder, Statements statements, ImportedHistory history) {
        this.folder = folder;
        this.statements = statements;
        this.history = history;
    }

    /** Returns what the file runs, and remarks on what means something else here. */
    Section section(ToolFile file) {
        Map<String, String> options = options(file);
        String sql = "false".equals(options.get("placeholderReplacement")) ? file.text() : withPlaceholders(file);
        String wanted = options.get("executeInTransaction");
        boolean transactional =
                wanted == null ? !statements.anyOutsideTransaction(file, file.text()) : !wanted.equals("false");
        return new Section(sql, transactional);
    }

    /** Returns the file of options that belongs to a migration. */
    Optional<ToolFile> configuration(ToolFile file) {
        return folder.files().stream()
                .filter(other -> other.path().equals(file.path() + ".conf"))
                .findFirst();
    }

    /** Of both, the comments in the text win. */
    private Map<String, String> options(ToolFile file) {
        Map<String, String> options = new HashMap<>();
        configuration(file).ifPresent(conf -> take(conf, false, options));
        take(file, true, options);
        return options;
    }

    private void take(ToolFile file, boolean commented, Map<String, String> options) {
        int number = 0;
        for (String line : file.lines()) {
            number++;
            Matcher option = OPTION.matcher(line);
            if (option.matches() && COMMENTED.matcher(line).lookingAt() == commented) {
                options.put(option.group(1), option.group(2));
                remarkUnknown(file, number, option.group(1));
            }
        }
    }

    private void remarkUnknown(ToolFile file, int line, String option) {
        if (!option.equals("executeInTransaction") && !option.equals("placeholderReplacement")) {
            history.remark(file.line(line), "the option " + option + " of Flyway means nothing here");
        }
    }

    private String withPlaceholders(ToolFile file) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String line : file.lines()) {
            number++;
            Matcher placeholder = PLACEHOLDER.matcher(line);
            while (placeholder.find()) {
                remark(file, number, placeholder.group(1));
            }
            text.append(line.replace("${" + DEFAULT_SCHEMA + "}", "${schema_name}"));
        }
        return text.toString();
    }

    private void remark(ToolFile file, int line, String name) {
        if (name.equals(DEFAULT_SCHEMA)) {
            return;
        }
        if (name.startsWith("flyway:")) {
            history.remark(
                    file.line(line), "the placeholder ${" + name + "} of Flyway has no like here, and stays as it is");
        } else if (name.equals("schema") || name.equals("schema_name") || name.equals("schema_prefix")) {
            history.remark(file.line(line), "the placeholder ${" + name + "} is the schema in use here");
        } else {
            history.remark(file.line(line), "the placeholder ${" + name + "} is kept: set furrow.placeholder." + name);
        }
    }
}
