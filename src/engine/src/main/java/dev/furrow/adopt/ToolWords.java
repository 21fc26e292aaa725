package dev.furrow.adopt;

import dev.furrow.adopt.imports.KeptHistory;
import dev.furrow.adopt.imports.KeptRevisions;
import dev.furrow.database.QueryRows;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Reading;
import dev.furrow.migrate.plan.OtherTools;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.ToolsWord;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.schema.OtherTool;
import dev.furrow.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What other tools' tables say of where a database is. Where Furrow has been at work they are asked no more: what a tool wrote down stays
 * behind from then on.
 */
final class ToolWords {
    private final RevisionGraph graph;
    private final List<Said> said;

    /** What one table says. */
    private record Said(OtherTool tool, String table, KeptRevisions kept) {}

    private ToolWords(RevisionGraph graph, List<Said> said) {
        this.graph = graph;
        this.said = said;
    }

    static ToolWords read(Deployment deployment, RevisionGraph graph) {
        Reading reading = new Reading(deployment);
        OtherTools tools = reading.answer(database -> isFurrows(database) ? OtherTools.NONE : OtherTools.in(database));
        List<Said> said = new ArrayList<>();
        tools.tables().forEach((tool, tables) -> {
            for (TableName table : tables) {
                KeptHistory.of(tool, table.name())
                        .flatMap(history -> kept(reading, history, table, graph))
                        .filter(kept -> !kept.isEmpty())
                        .ifPresent(kept -> said.add(new Said(tool, table.shownIn(tools.schema()), kept)));
            }
        });
        return new ToolWords(graph, said);
    }

    /** A table that this user may not read, or that is another one of the same name, says nothing: the proof needs none. */
    private static Optional<KeptRevisions> kept(
            Reading reading, KeptHistory history, TableName table, RevisionGraph graph) {
        try {
            return Optional.of(history.revisions(reading.answer(database -> rows(history, table, database)), graph));
        } catch (FurrowException e) {
            return Optional.empty();
        }
    }

    private static boolean isFurrows(ApplicationDatabase database) throws SQLException {
        return database.versions().read(database.jdbc()).isPresent()
                || !database.journal().done(database.jdbc()).isEmpty();
    }

    private static List<List<String>> rows(KeptHistory history, TableName table, ApplicationDatabase database)
            throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        String query = history.query(database.dialect().quoteWithSchema(table));
        QueryRows.each(database.jdbc(), query, row -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String value = row.getString(i);
                values.add(value == null ? "" : value);
            }
            rows.add(values);
        });
        return rows;
    }

    /**
     * Returns a word for each table that names revisions.
     *
     * @param fits the version rows that a proof found
     */
    List<ToolsWord> on(List<Set<RevisionId>> fits) {
        List<ToolsWord> words = new ArrayList<>();
        for (Said each : said) {
            KeptRevisions kept = each.kept();
            words.add(new ToolsWord(
                    each.tool().shown(), each.table(), kept.heads(), kept.lacking(), agreeing(kept, fits)));
        }
        return words;
    }

    /** Of several, the one that has the most: what a tool runs again and again may be in it or not. */
    private List<Set<RevisionId>> agreeing(KeptRevisions kept, List<Set<RevisionId>> fits) {
        return fits.stream()
                .filter(kept::isAt)
                .max((one, other) -> Integer.compare(
                        graph.applied(one).size(), graph.applied(other).size()))
                .stream()
                .toList();
    }
}
