package dev.furrow.testing;

import java.time.Instant;
import java.util.List;

/** When and by whom a row of the journal was written. */
public record JournalRow(Instant at, String who) {
    /** Returns the last row of a revision. */
    public static JournalRow last(Project project, String revision) {
        List<String> row = project.query(
                "SELECT at, who FROM furrow_journal WHERE revision = '" + revision + "' ORDER BY id DESC LIMIT 1");
        String[] columns = row.get(0).split("\\|", 2);
        return new JournalRow(Instant.parse(columns[0].replace(' ', 'T') + "Z"), columns[1]);
    }
}
