package dev.furrow.author;

import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.header.ScriptFormat;
import java.util.ArrayList;
import java.util.List;

/** The text of a new script: its header, and sections to fill in. */
final class NewScriptText {
    private final Revision revision;
    private final List<String> message;

    NewScriptText(Revision revision, List<String> message) {
        this.revision = revision;
        this.message = message;
    }

    String in(ScriptFormat format) {
        return format == ScriptFormat.SQL ? sql() : java();
    }

    /** Returns its header with {@code body} below: sections of SQL, or what follows the comment in Java. */
    String with(String body, ScriptFormat format) {
        return format == ScriptFormat.SQL
                ? commented("--", header()) + "\n" + body
                : "/*\n" + commented(" *", header()) + " */\n" + body;
    }

    /** Returns what a class of it is called. */
    String className() {
        return ClassName.of(revision.message());
    }

    private String sql() {
        return with("""
            -- migrate:up

            -- migrate:down
            """, ScriptFormat.SQL);
    }

    private String java() {
        return with("""
            import static dev.furrow.operation.Ddl.*;

            import dev.furrow.operation.*;

            class %s implements Migration {
              @Override
              public void up(Operations op) {
              }

              @Override
              public void down(Operations op) {
              }
            }
            """.replace("%s", className()), ScriptFormat.JAVA);
    }

    private List<String> header() {
        List<String> lines = new ArrayList<>(message);
        lines.add("");
        lines.add("revision: " + revision.id());
        lines.add("down-revision: " + (revision.parents().isEmpty() ? "none" : list(revision.parents())));
        if (!revision.dependsOn().isEmpty()) {
            lines.add("depends-on: " + String.join(", ", revision.dependsOn()));
        }
        if (!revision.labels().isEmpty()) {
            lines.add("branch-labels: " + String.join(", ", revision.labels()));
        }
        lines.add("created: " + revision.created());
        return lines;
    }

    private static String list(List<RevisionId> ids) {
        return String.join(", ", ids.stream().map(RevisionId::value).toList());
    }

    private static String commented(String mark, List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append((mark + " " + line).stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
