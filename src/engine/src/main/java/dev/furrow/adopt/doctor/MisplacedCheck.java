package dev.furrow.adopt.doctor;

import dev.furrow.adopt.doctor.Finding.Level;
import dev.furrow.database.Inspector;
import dev.furrow.database.Lock;
import dev.furrow.database.LockListener;
import dev.furrow.database.LockName;
import dev.furrow.database.LockWait;
import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import dev.furrow.database.health.Misplaced;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.LockedDatabase;
import dev.furrow.journal.OwnTables;
import dev.furrow.journal.Reading;
import dev.furrow.journal.VersionTable;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.schema.Definition;
import dev.furrow.schema.Schema;
import dev.furrow.schema.SchemaTable;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableColumn;
import dev.furrow.schema.TableName;
import dev.furrow.schema.TableTrait;
import dev.furrow.schema.Tables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What revisions made in the schema that unqualified names meant before, and that belongs into the application's. All of it is moved in one
 * transaction: a part that was moved by itself would leave the rest to nobody.
 */
final class MisplacedCheck {
    private final Patient patient;
    private final Deployment deployment;
    private final Function<Set<RevisionId>, Schema> replayed;

    /**
     * Looks at a patient.
     *
     * @param replayed what revisions make
     */
    MisplacedCheck(Patient patient, Function<Set<RevisionId>, Schema> replayed) {
        this.patient = patient;
        this.deployment = patient.deployment();
        this.replayed = replayed;
    }

    Finding look() {
        if (deployment.schema().isEmpty() || graph(patient).isEmpty()) {
            return Finding.ok(HealthCheck.MISPLACED, "there is one schema only");
        }
        Schema made = ofPackages(replayed.apply(graph(patient).headIds()));
        Misplaced found = found(made);
        if (found.isEmpty()) {
            return Finding.ok(HealthCheck.MISPLACED, "nothing that revisions made is in another schema");
        }
        return finding(found, made);
    }

    /** What stands in the older place is what the revisions up to its version made; what only later ones make is another's. */
    private Finding finding(Misplaced first, Schema ofHeads) {
        boolean hasVersion = first.tables().contains(deployment.versionTable());
        Optional<Set<RevisionId>> rows = hasVersion ? rowsIn(first.home()) : Optional.of(rows());
        Set<RevisionId> known = new TreeSet<>(rows.orElse(Set.of()));
        known.removeIf(id -> !graph(patient).contains(id));
        boolean isAtBase = hasVersion && rows.filter(Set::isEmpty).isPresent();
        if (known.isEmpty() && !isAtBase) {
            return perhapsOurs(first);
        }
        Schema applied = replayed.apply(known);
        Schema made = ofPackages(applied);
        Misplaced found = found(made);
        return hasVersion || isAlike(found, applied)
                ? ours(found, made, hasVersion ? rows : Optional.empty())
                : perhapsOurs(found(ofHeads.and(applied)));
    }

    private Finding ours(Misplaced found, Schema made, Optional<Set<RevisionId>> rowsThere) {
        Finding finding = new Finding(
                HealthCheck.MISPLACED, Level.PROBLEM, what(found), evidence(found), List.of(byHand(found)), null);
        return found.obstacles().isEmpty() ? finding.mendedBy(() -> moved(found.home(), made, rowsThere)) : finding;
    }

    /** Without our version table beside it, something of the same name may be another application's. */
    private Finding perhapsOurs(Misplaced found) {
        return new Finding(
                HealthCheck.MISPLACED,
                Level.WARNING,
                what(found) + ", if it is this application's",
                evidence(found),
                List.of(byHand(found)),
                null);
    }

    private String what(Misplaced found) {
        String things = found.things().size() == 1
                ? found.shown().get(0)
                : found.things().size() + " things with the names of what revisions make";
        return things + (found.things().size() == 1 ? " is" : " are") + " in schema \"" + found.home()
                + "\", and belong" + (found.things().size() == 1 ? "s" : "") + " into \"" + deployment.schema() + "\"";
    }

    private static List<String> evidence(Misplaced found) {
        List<String> lines = new ArrayList<>(found.shown());
        lines.addAll(found.obstacles());
        lines.addAll(found.afterwards());
        return lines;
    }

    private static Advice byHand(Misplaced found) {
        return Advice.literal("What moves it, in one transaction:", String.join("; ", found.remedy()));
    }

    private Misplaced found(Schema made) {
        return new Reading(deployment).answer(database -> found(database, made));
    }

    private Misplaced found(ApplicationDatabase database, Schema made) throws SQLException {
        Set<String> versionTables = new TreeSet<>(deployment.foundation().versionTables());
        versionTables.add(deployment.versionTable());
        return DatabaseChecks.health(database)
                .misplaced(made, versionTables, OwnTables.JOURNAL, deployment.searchPath());
    }

    /** The packages' tables are where the application's are. */
    private Schema ofPackages(Schema made) {
        Schema all = made;
        for (Patient each : patient.packages().get()) {
            all = all.and(each.replay().get().schema(graph(each).headIds()));
        }
        return all;
    }

    private Set<RevisionId> rows() {
        return new Reading(deployment).answer(ApplicationDatabase::heads);
    }

    /** Where they may not be read, nobody knows whose they are. */
    private Optional<Set<RevisionId>> rowsIn(String home) {
        try {
            return new Reading(deployment).answer(database -> rowsIn(home, database));
        } catch (FurrowException e) {
            return Optional.empty();
        }
    }

    private Optional<Set<RevisionId>> rowsIn(String home, ApplicationDatabase database) throws SQLException {
        OwnTables tables = new OwnTables(database.system(), database.dialect(), home, deployment.versionTable());
        return new VersionTable(tables).read(database.jdbc());
    }

    /** Returns whether there are tables, each with the very columns that revisions give it: the version went ahead of them. */
    private boolean isAlike(Misplaced found, Schema made) {
        Tables there = new Reading(deployment)
                .answer(database -> Inspector.of(database.system(), database.jdbc(), database.schema())
                        .tables());
        List<Table> tables = found.tables().stream()
                .filter(name -> made.table(TableName.of(name)).isPresent())
                .flatMap(name -> there.find(new TableName(found.home(), name)).stream())
                .toList();
        return !tables.isEmpty()
                && tables.stream()
                        .allMatch(table -> isAlike(
                                table,
                                made.table(TableName.of(table.name().name())).orElseThrow()));
    }

    /** A partition says no columns of its own, but whose it is. */
    private boolean isAlike(Table table, SchemaTable made) {
        if (table.is(TableTrait.PARTITION)) {
            return table.parents().stream().allMatch(parent -> made.uses().contains(parent.name()));
        }
        return names(table.columns(), TableColumn::name).equals(names(made.columns(), Definition::name));
    }

    private static <T> Set<String> names(List<T> columns, Function<T, String> name) {
        return columns.stream().map(name).collect(Collectors.toSet());
    }

    /** Runs that still work in the older place are kept out as well as those in the application's. */
    private String moved(String home, Schema made, Optional<Set<RevisionId>> rowsThere) {
        OwnTables tables = new Reading(deployment).answer(ApplicationDatabase::tables);
        LockListener listener = new LockListener() {};
        LockWait wait = new LockWait(deployment.connector(), deployment.lockTimeout(), listener);
        try (Lock older = wait.acquire(new LockName(home, deployment.versionTable()));
                LockedDatabase locked = LockedDatabase.open(deployment, tables, listener)) {
            if (rowsThere.isPresent() && !rowsIn(home, locked.database()).equals(rowsThere)) {
                throw new FurrowException(
                        "another run changed the version in \"" + home + "\" meanwhile: nothing was moved, look again");
            }
            older.requireHeld();
            return moved(locked.database(), made);
        } catch (SQLException e) {
            throw deployment.connector().system().error(e).after("can't move it; rolled back", e);
        }
    }

    /** Looks again when it is sent, with the search path of runs. */
    private String moved(ApplicationDatabase database, Schema made) throws SQLException {
        database.restoreSession(deployment.limits());
        try (Transaction transaction = database.system().begin(database.jdbc())) {
            Misplaced found = found(database, made);
            if (!found.obstacles().isEmpty()) {
                throw new FurrowException("nothing was moved: " + String.join("; ", found.obstacles()));
            }
            for (String statement : found.remedy()) {
                Sql.execute(database.jdbc(), statement);
            }
            transaction.commit();
            List<String> told = new ArrayList<>(found.remedy());
            told.addAll(found.afterwards());
            return String.join("; ", told);
        }
    }

    private static RevisionGraph graph(Patient one) {
        return one.scripts().get().graph();
    }
}
