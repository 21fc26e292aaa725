package dev.furrow.migrate.plan;

import dev.furrow.database.SchemaPlaceholders;
import dev.furrow.database.step.AuthorsSql;
import dev.furrow.database.step.StepBody;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.Journal;
import dev.furrow.journal.JournalEntry;
import dev.furrow.journal.OwnTables;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.Goal;
import dev.furrow.script.Placeholders;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlSplitter;
import dev.furrow.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way back from revisions that no script defines, by the statements that the journal kept when they were applied. All of them are undone,
 * the last one first; the database is then as if they had never been applied.
 */
public final class JournalledSteps {
    private final Deployment deployment;
    private final RevisionGraph graph;
    private final ApplicationDatabase database;
    /** What the journal says last of each revision, in the order in which it does. */
    private final Map<RevisionId, Journal.Done> last = new LinkedHashMap<>();

    private JournalledSteps(Deployment deployment, RevisionGraph graph, ApplicationDatabase database) {
        this.deployment = deployment;
        this.graph = graph;
        this.database = database;
    }

    /**
     * Returns the steps; none where every version row has its script.
     *
     * @param after the version rows afterwards; none for those that the journal tells
     * @throws FurrowException if the journal has no statements for one, or doesn't tell where the database was before them
     */
    public static Prepared prepare(
            Deployment deployment, RevisionGraph graph, ApplicationDatabase database, Set<RevisionId> after)
            throws SQLException {
        JournalledSteps steps = new JournalledSteps(deployment, graph, database);
        for (Journal.Done done : database.journal().done(database.jdbc())) {
            steps.last.remove(done.revision());
            steps.last.put(done.revision(), done);
        }
        return steps.prepare(after);
    }

    private Prepared prepare(Set<RevisionId> after) {
        Set<RevisionId> rows = database.heads();
        List<Journal.Done> strangers = strangers(rows);
        if (strangers.isEmpty()) {
            return new Prepared(database.tables(), new Plan(Direction.DOWN, List.of(), rows, rows), List.of());
        }
        Set<RevisionId> target = after.isEmpty() ? before(rows) : after;
        List<Step> steps = new ArrayList<>();
        List<StepScript> scripts = new ArrayList<>();
        for (int i = 0; i < strangers.size(); i++) {
            boolean isLast = i == strangers.size() - 1;
            steps.add(step(strangers.get(i), rows, isLast ? target : Set.of()));
            scripts.add(script(steps.get(i), strangers.get(i)));
        }
        return new Prepared(database.tables(), new Plan(Direction.DOWN, steps, rows, target), scripts);
    }

    /** Returns the applied revisions that no script defines, the last one first. */
    private List<Journal.Done> strangers(Set<RevisionId> rows) {
        List<Journal.Done> strangers = new ArrayList<>();
        for (Journal.Done done : last.values()) {
            if (done.action() != JournalEntry.Action.DOWNGRADE && !graph.contains(done.revision())) {
                strangers.add(0, done);
            }
        }
        for (RevisionId row : rows) {
            boolean isTold = strangers.stream().anyMatch(done -> done.revision().equals(row));
            if (!graph.contains(row) && !isTold) {
                throw keptNothing(row);
            }
        }
        boolean isAtOne = rows.stream().anyMatch(row -> !graph.contains(row));
        return isAtOne ? strangers : List.of();
    }

    private static FurrowException keptNothing(RevisionId revision) {
        return new FurrowException(Diagnostic.of("the journal kept no statements that downgrade " + revision)
                .noting("It keeps those of downgrades that are plain statements. Nothing was run.")
                .advising(
                        Advice.literal("If its script is on another branch:", "git log --all --oneline -S " + revision),
                        Goal.STAMP
                                .to("Or undo it by hand, and say where the database is then:", "<revision>")
                                .with("purge", "true")));
    }

    /** Returns the version rows as if the strangers had never been: the applied revisions that no other applied one stands on. */
    private Set<RevisionId> before(Set<RevisionId> rows) {
        Set<RevisionId> applied = new LinkedHashSet<>();
        rows.stream().filter(graph::contains).forEach(applied::add);
        for (Journal.Done done : last.values()) {
            if (graph.contains(done.revision()) && done.action() != JournalEntry.Action.DOWNGRADE) {
                applied.add(done.revision());
            }
        }
        Set<RevisionId> tips = new LinkedHashSet<>(applied);
        for (RevisionId id : applied) {
            for (Revision ancestor : graph.applied(Set.of(id))) {
                boolean isItself = ancestor.id().equals(id);
                tips.removeIf(tip -> !isItself && tip.equals(ancestor.id()));
            }
        }
        requireCertain(tips, rows);
        return tips;
    }

    /** A stamp is told of revisions that count as applied from then on, and of those that don't any more, in the same words. */
    private void requireCertain(Set<RevisionId> tips, Set<RevisionId> rows) {
        for (RevisionId tip : tips) {
            Journal.Done told = last.get(tip);
            boolean isStamped = told != null && told.action() == JournalEntry.Action.STAMP;
            if (isStamped && !rows.contains(tip)) {
                throw new FurrowException(Diagnostic.of("the journal doesn't tell where the database was before")
                        .noting("Revision " + tip + " was stamped. Nothing was run.")
                        .advising(
                                Goal.DOWNGRADE.to("Say where it is then:", tip).with("fromJournal", "true")));
            }
        }
    }

    private static Step step(Journal.Done stranger, Set<RevisionId> rows, Set<RevisionId> target) {
        Revision revision = new Revision(
                stranger.revision(),
                List.of(),
                List.of(),
                List.of(),
                stranger.message(),
                null,
                Place.of(OwnTables.JOURNAL));
        Set<RevisionId> removed = rows.contains(stranger.revision()) ? Set.of(stranger.revision()) : Set.of();
        Set<RevisionId> added = new LinkedHashSet<>(target);
        added.removeAll(rows);
        return new Step(revision, Direction.DOWN, removed, added);
    }

    private StepScript script(Step step, Journal.Done stranger) {
        if (stranger.detail().isBlank()) {
            throw keptNothing(stranger.revision());
        }
        String file = OwnTables.JOURNAL + " (" + stranger.revision() + ")";
        return new StepScript(
                step, file, new StepBody(statements(file, stranger.detail()), true, false, ""), "", "", "");
    }

    private List<StepStatement> statements(String file, String text) {
        Placeholders placeholders = new Placeholders(
                SchemaPlaceholders.of(deployment.schema(), database.schema()), deployment.placeholders());
        AuthorsSql author = new AuthorsSql(database.dialect().syntax(), true, false, placeholders::in);
        List<SqlStatement> kept = SqlSplitter.split(
                        new SourceText(file, text), database.dialect().syntax())
                .statements();
        List<StepStatement> statements = new ArrayList<>();
        author.sent(kept).forEach(statement -> statements.add(new StepStatement.Sql(statement)));
        return statements;
    }
}
