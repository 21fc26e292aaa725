package dev.furrow.migrate.offline;

import dev.furrow.database.client.ScriptClient;
import dev.furrow.journal.Heads;
import dev.furrow.journal.OwnTables;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.StampPlan;

/** The comment with which a script begins: what it does, and how it is run. */
final class ScriptHeader {
    private ScriptHeader() {}

    static String of(Plan plan, ScriptClient client, OwnTables tables, String toolVersion) {
        String goal = plan.direction() == Direction.UP ? "Upgrade" : "Downgrade";
        int count = plan.steps().size();
        String revisions = count == 1 ? "1 revision" : count + " revisions";
        StringBuilder text = new StringBuilder();
        add(text, goal + " from " + Heads.text(plan.from()) + " to " + Heads.text(plan.to()) + ", " + revisions);
        addTool(text, tables, toolVersion);
        if (plan.isEmpty()) {
            add(text, "There is nothing to run.");
            return text.toString();
        }
        add(text, "Run it with:  " + client.command());
        return text.append('\n').toString();
    }

    static String of(StampPlan plan, ScriptClient client, OwnTables tables, String toolVersion) {
        StringBuilder text = new StringBuilder();
        add(text, "Stamp from " + Heads.text(plan.from()) + " to " + Heads.text(plan.to()) + ", nothing is run");
        addTool(text, tables, toolVersion);
        add(text, "Run it with:  " + client.command());
        return text.append('\n').toString();
    }

    private static void addTool(StringBuilder text, OwnTables tables, String toolVersion) {
        add(
                text,
                "Written by Furrow " + toolVersion + " for "
                        + tables.dialect().product().word() + place(tables));
    }

    private static String place(OwnTables tables) {
        if (tables.system().hasSchemas()) {
            return tables.schema().isEmpty() ? ", for the session's current schema" : ", for schema " + tables.schema();
        }
        return "";
    }

    private static void add(StringBuilder text, String line) {
        text.append("-- ").append(line(line)).append('\n');
    }

    /** Returns {@code text} as one line, whatever is in it. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            line.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return line.toString().stripTrailing();
    }
}
