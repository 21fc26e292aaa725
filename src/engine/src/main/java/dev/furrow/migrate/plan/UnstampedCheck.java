package dev.furrow.migrate.plan;

import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Point;
import dev.furrow.revision.target.Target;
import dev.furrow.schema.TableName;
import dev.furrow.sql.SqlSyntax;
import dev.furrow.sql.TableChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to begin at base on a database that has tables which the plan would create: it was filled by another tool, or by hand,
 * and nobody told the version table. Finds the revision that the tables fit.
 */
final class UnstampedCheck implements TableChange.Visitor<Boolean> {
    /** What {@code stamp} takes for the revision that the database is proved to be at. */
    private static final String DETECT = "detect";

    private final SqlSyntax syntax;
    private final String schema;
    private final Set<String> existing;
    private final List<String> histories;
    private final Set<String> expected = new HashSet<>();
    private final Set<String> absent = new TreeSet<>();
    private final Set<String> gone = new HashSet<>();
    private final List<String> clashes = new ArrayList<>();
    private @Nullable Place firstClash;
    private final SortedMap<RevisionId, Revision> rows = new TreeMap<>();
    private List<Revision> fits = List.of();
    private String missing = "";

    /**
     * Compares with the tables that are there.
     *
     * @param schema the application's
     * @param histories what to say of the tools that may have filled it
     */
    UnstampedCheck(SqlSyntax syntax, String schema, Set<TableName> existing, List<String> histories) {
        this.syntax = syntax;
        this.schema = schema;
        this.histories = List.copyOf(histories);
        this.existing = new HashSet<>();
        for (TableName table : existing) {
            this.existing.add(key(table));
        }
    }

    /**
     * Looks through an upgrade from base.
     *
     * @param target where the upgrade goes
     * @throws UnstampedException if it would create a table that is there
     */
    void require(List<StepScript> scripts, Target target) {
        for (StepScript script : scripts) {
            script.statements().forEach(this::look);
            note(script.step());
        }
        if (firstClash != null) {
            throw refused(firstClash, target);
        }
    }

    private void look(StepStatement statement) {
        for (TableChange change : statement.changes()) {
            boolean clash = change.accept(this);
            if (clash && firstClash == null) {
                firstClash = statement.place();
            }
        }
    }

    private void note(Step step) {
        rows.keySet().removeAll(step.removed());
        step.added().forEach(id -> rows.put(id, step.revision()));
        if (absent.isEmpty() && !expected.isEmpty()) {
            fits = List.copyOf(rows.values());
        } else if (missing.isEmpty() && !absent.isEmpty()) {
            missing = String.join(", ", absent);
        }
    }

    private UnstampedException refused(Place place, Target target) {
        Diagnostic refused = Diagnostic.of(place, "table \"" + clashes.get(0) + "\" exists already")
                .noting("Nothing was run. The database has no version, and these tables are there already: "
                        + String.join(", ", clashes) + ".")
                .noting(histories);
        return new UnstampedException(fits.isEmpty() ? fittingNone(refused) : fittingSome(refused, target));
    }

    private Diagnostic fittingSome(Diagnostic refused, Target target) {
        return refused.noting(
                        "They fit revision" + (fits.size() > 1 ? "s " : " ") + words(fits, Revision::title, ", ") + ".")
                .advising(
                        Goal.STAMP.to("Prove it, and record it:", DETECT),
                        upgrade("Then run what is missing:", target));
    }

    private Diagnostic fittingNone(Diagnostic refused) {
        return refused.noting("They fit no revision: " + missing + " is missing.")
                .advising(
                        Goal.STAMP.to("To find out what sets them apart:", DETECT),
                        Goal.STAMP.to("If the database is at one all the same:", "<revision>"));
    }

    private static String words(List<Revision> revisions, Function<Revision, String> word, String separator) {
        return revisions.stream().map(word).collect(Collectors.joining(separator));
    }

    /** Steps that were counted from base lead elsewhere once the stamp is written: then the rows are named. */
    private Advice.RunGoal upgrade(String lead, Target target) {
        if (target.toString().equals("head")) {
            return Advice.run(lead, "migrate:upgrade");
        }
        boolean counted = target.points().stream().anyMatch(Point::relative);
        String rowsThere =
                words(List.copyOf(rows.values()), revision -> revision.id().value(), ",");
        return Goal.UPGRADE.to(lead, counted ? rowsThere : target);
    }

    @Override
    public Boolean created(TableChange.Created change) {
        if (!isOurs(change.table())) {
            return false;
        }
        String table = key(change.table());
        expect(table);
        boolean clash = !change.ifNotExists() && existing.contains(table) && !gone.contains(table);
        if (clash && !clashes.contains(table)) {
            clashes.add(table);
        }
        return clash;
    }

    @Override
    public Boolean dropped(TableChange.Dropped change) {
        return remove(change.table());
    }

    @Override
    public Boolean renamed(TableChange.Renamed change) {
        if (isOurs(change.from())) {
            expect(key(change.to()));
            remove(change.from());
        }
        return false;
    }

    @Override
    public Boolean columnRenamed(TableChange.ColumnRenamed change) {
        return false;
    }

    @Override
    public Boolean moved(TableChange.Moved change) {
        return isOurs(change.table()) && !change.schema().equals(schema) && remove(change.table());
    }

    private boolean remove(TableName table) {
        if (isOurs(table)) {
            expected.remove(key(table));
            absent.remove(key(table));
            gone.add(key(table));
        }
        return false;
    }

    private void expect(String table) {
        expected.add(table);
        if (!existing.contains(table)) {
            absent.add(table);
        }
    }

    private boolean isOurs(TableName table) {
        return !table.isQualified() || table.schema().equalsIgnoreCase(schema);
    }

    private String key(TableName table) {
        return syntax.comparable(table).name();
    }
}
