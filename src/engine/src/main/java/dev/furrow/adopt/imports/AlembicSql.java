package dev.furrow.adopt.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code alembic upgrade --sql} and {@code alembic downgrade --sql} print, cut into revisions. Each begins with a line {@code --
 * Running upgrade a -> b}; what Alembic itself adds, its version table and transactions, is left out.
 */
final class AlembicSql {
    private static final Pattern MARK = Pattern.compile("-- Running (upgrade|downgrade) .*->.*");
    private static final Pattern STEP = Pattern.compile("-- Running (upgrade|downgrade) (.*?) ?-> ?([^\\s,]*).*");
    private static final Pattern OWN = Pattern.compile(
            "(?i)(BEGIN|COMMIT|((INSERT INTO|UPDATE|DELETE FROM|DROP TABLE) (\\S+\\.)?\"?alembic_version\\b.*));?");

    private final Statements statements;
    private final Map<String, Section> ups = new HashMap<>();
    private final Map<String, Section> downs = new HashMap<>();

    AlembicSql(Statements statements, List<ToolFile> files) {
        this.statements = statements;
        files.forEach(this::read);
    }

    private void read(ToolFile file) {
        for (MarkedText.Part part : MarkedText.of(file, MARK).parts()) {
            Matcher step = STEP.matcher(part.mark());
            if (step.matches()) {
                String sql = withoutOwn(part.text());
                Section section = new Section(sql, !statements.anyOutsideTransaction(file, sql));
                if (part.word().equals("upgrade")) {
                    ups.put(step.group(3), section);
                } else {
                    downs.put(step.group(2).strip(), section);
                }
            }
        }
    }

    private static String withoutOwn(String text) {
        StringBuilder kept = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            if (!OWN.matcher(line.strip()).matches()) {
                kept.append(line);
            }
        }
        return kept.toString();
    }

    /** Returns whether the way up to a revision was printed. */
    boolean has(String id) {
        return ups.containsKey(id);
    }

    /** Returns a revision's sections; without a way down where that wasn't printed. */
    String body(String id) {
        Section up = ups.getOrDefault(id, Section.of(""));
        @Nullable Section down = downs.get(id);
        return down == null ? up.text("up") : up.text("up") + "\n" + down.text("down");
    }
}
