package dev.furrow.adopt.imports;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase's formatted SQL: files that begin with {@code --liquibase formatted sql}, in the order of their names, and the changesets in
 * each. See "Formatted SQL changelog" in its documentation.
 */
final class Liquibase implements Tool {
    private static final Pattern FORMATTED = Pattern.compile("(?i)\\s*--\\s*liquibase\\s+formatted\\s+sql\\b.*");
    private static final Pattern MARK = Pattern.compile("(?i)\\s*--\\s*(changeset)\\s.*");
    private static final Pattern COMMAND = Pattern.compile(
            "(?i)\\s*--\\s*(rollback|comment|property|preconditions|precondition-[\\w-]+|validCheckSum|ignoreLines)\\b:?(.*)");
    private static final Pattern BACK = Pattern.compile("(?is)/\\*\\s*liquibase\\s+rollback\\b(.*?)\\*/");
    private static final Map<String, String> MEANINGLESS = Map.of(
            "runonchange", "runs once",
            "runalways", "runs once",
            "context", "runs always",
            "contextfilter", "runs always",
            "labels", "runs always",
            "failonerror", "stops at an error",
            "dbms", "runs on every database");

    @Override
    public String word() {
        return "liquibase";
    }

    @Override
    public String ownTable() {
        return "databasechangelog";
    }

    @Override
    public boolean recognises(ToolFolder folder) {
        return folder.any(Liquibase::isFormatted);
    }

    private static boolean isFormatted(ToolFile file) {
        return file.endsWith(".sql") && FORMATTED.matcher(file.text()).lookingAt();
    }

    @Override
    public void read(ToolFolder folder, ImportedHistory history) {
        for (ToolFile file : folder.files()) {
            if (isFormatted(file)) {
                read(file, history);
            } else {
                history.leave(file, "it is no formatted SQL, and the files' names say their order");
            }
        }
    }

    private static void read(ToolFile file, ImportedHistory history) {
        MarkedText text = MarkedText.of(file, MARK);
        new ChangesetBody(file, 0, history).read(text.head());
        for (MarkedText.Part part : text.parts()) {
            Changeset changeset = Changeset.of(part.mark());
            if (changeset.says("ignore", "true") || !changeset.isForUs()) {
                history.remark(file.line(part.line()), "was not taken: changeset " + changeset.id() + " isn't to run");
                continue;
            }
            remarkAttributes(file, part.line(), changeset, history);
            ChangesetBody body = new ChangesetBody(file, part.line(), history);
            body.read(part.text());
            boolean transactional = !changeset.says("runintransaction", "false");
            String up = undelimited(body.up(), changeset);
            @Nullable String down = body.down();
            history.follow(
                    changeset.id(),
                    changeset.author(),
                    body.comment(),
                    new Section(up, transactional),
                    down == null ? null : new Section(undelimited(down, changeset), transactional),
                    file.line(part.line()));
        }
    }

    private static void remarkAttributes(ToolFile file, int line, Changeset changeset, ImportedHistory history) {
        changeset.attributes().forEach((name, value) -> {
            String here = MEANINGLESS.get(name.toLowerCase(Locale.ROOT));
            if (here != null && !isDefault(name, value)) {
                history.remark(
                        file.line(line),
                        "changeset " + changeset.id() + " " + here + " here, without " + name + ":" + value);
            }
        });
    }

    private static boolean isDefault(String name, String value) {
        return value.equalsIgnoreCase("all") || value.equalsIgnoreCase(String.valueOf(name.startsWith("fail")));
    }

    /** Statements end with a semicolon here; a line that ends with another delimiter loses it. */
    private static String undelimited(String sql, Changeset changeset) {
        @Nullable String delimiter = changeset.attributes().get("enddelimiter");
        if (delimiter == null || delimiter.equals(";")) {
            return sql;
        }
        Matcher ends = Pattern.compile("(?m)(;?)[ \\t]*(\\R?)[ \\t]*" + Pattern.quote(delimiter) + "[ \\t]*$")
                .matcher(sql);
        return ends.replaceAll(";");
    }

    /** What follows a changeset's line: statements, and comments that say more. */
    private static final class ChangesetBody {
        private final ToolFile file;
        private final ImportedHistory history;
        private final StringBuilder up = new StringBuilder();
        private final StringBuilder down = new StringBuilder();
        private String comment = "";
        private boolean hasDown;
        private int line;

        ChangesetBody(ToolFile file, int line, ImportedHistory history) {
            this.file = file;
            this.line = line;
            this.history = history;
        }

        void read(String text) {
            String statements = BACK.matcher(text).replaceAll(back -> {
                takeBack(back.group(1).strip());
                return back.group().replaceAll("[^\n]", "");
            });
            for (String each : statements.split("(?<=\n)", -1)) {
                line++;
                Matcher command = COMMAND.matcher(each.stripTrailing());
                if (command.matches()) {
                    take(
                            command.group(1).toLowerCase(Locale.ROOT),
                            command.group(2).strip());
                } else {
                    up.append(each);
                }
            }
        }

        private void take(String command, String rest) {
            switch (command) {
                case "rollback" -> takeBack(rest);
                case "comment" -> comment = rest;
                case "validchecksum" -> {}
                default -> history.remark(file.line(line), "--" + command + " means nothing here");
            }
        }

        private void takeBack(String rest) {
            String small = rest.toLowerCase(Locale.ROOT);
            if (small.startsWith("changesetid:")) {
                history.remark(file.line(line), "was not taken: a way back by another changeset");
                return;
            }
            hasDown = true;
            if (!small.equals("empty") && !small.equals("not required")) {
                down.append(rest).append('\n');
            }
        }

        String up() {
            return up.toString();
        }

        @Nullable
        String down() {
            return hasDown ? down.toString() : null;
        }

        String comment() {
            return comment;
        }
    }
}
