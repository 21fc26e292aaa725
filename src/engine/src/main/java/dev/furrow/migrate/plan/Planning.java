package dev.furrow.migrate.plan;

import dev.furrow.database.Inspector;
import dev.furrow.database.LockHolder;
import dev.furrow.database.SchemaPlaceholders;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.ApplicationDatabase;
import dev.furrow.journal.Deployment;
import dev.furrow.journal.InDoubt;
import dev.furrow.journal.VersionWidth;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Resume;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.Step;
import dev.furrow.revision.UnknownRevisionException;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.target.Target;
import dev.furrow.schema.TableName;
import dev.furrow.script.Placeholders;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.java.JavaScripts;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what a run will do, and checks everything that can be checked before the first statement. Writes nothing. */
public final class Planning {
    private final Deployment deployment;
    private final RevisionScripts scripts;
    private final JavaScripts java;
    private final RunProgress progress;

    public Planning(Deployment deployment, RevisionScripts scripts, JavaScripts java, RunProgress progress) {
        this.deployment = deployment;
        this.scripts = scripts;
        this.java = java;
        this.progress = progress;
    }

    /**
     * Returns the steps that lead to {@code target}, each with all that it will send.
     *
     * @throws FurrowException if any check fails; nothing was written
     */
    public Prepared prepare(ApplicationDatabase database, Direction direction, Target target, Resume resume) {
        return database.secrets().guard(() -> checked(database, direction, target, resume));
    }

    private Prepared checked(ApplicationDatabase database, Direction direction, Target target, Resume resume) {
        Set<RevisionId> heads = database.heads();
        database.requireNoneElsewhere();
        try {
            AppliedScripts applied = AppliedScripts.read(database, scripts);
            Plan plan = plan(applied, heads, direction, target);
            applied.check(heads, deployment.strict(), progress);
            boolean halfWay = requireSettled(database, plan, resume);
            List<StepScript> prepared =
                    plan.isEmpty() ? List.of() : stepScripts(database).prepare(plan);
            new TransactionRules(database.system(), deployment.oneTransaction()).check(prepared);
            if (!plan.isEmpty()) {
                requireWidth(database, plan);
            }
            if (direction == Direction.UP && heads.isEmpty() && !plan.isEmpty() && !halfWay) {
                requireStamped(database, prepared, target);
            }
            return new Prepared(database.tables(), plan, prepared);
        } catch (SQLException e) {
            throw database.system().error(e).after("can't look at the database", e);
        }
    }

    private Plan plan(AppliedScripts applied, Set<RevisionId> heads, Direction direction, Target target) {
        RevisionGraph graph = scripts.graph();
        try {
            return direction == Direction.UP ? graph.upgrade(heads, target) : graph.downgrade(heads, target);
        } catch (UnknownRevisionException e) {
            throw applied.explained(e);
        }
    }

    private StepScripts stepScripts(ApplicationDatabase database) {
        Placeholders placeholders = new Placeholders(
                SchemaPlaceholders.of(deployment.schema(), database.schema()), deployment.placeholders());
        return new StepScripts(scripts, java, database.dialect(), placeholders);
    }

    /** A version table without rows says that the database is at base, whatever else is in it. */
    private void requireStamped(ApplicationDatabase database, List<StepScript> prepared, Target target)
            throws SQLException {
        boolean noVersionTable = database.versions().read(database.jdbc()).isEmpty();
        OtherTools tools = noVersionTable ? OtherTools.in(database) : OtherTools.NONE;
        new UnstampedCheck(database.dialect().syntax(), database.schema(), otherTables(database), tools.facts())
                .require(prepared, target);
        tools.requireNone();
    }

    private Set<TableName> otherTables(ApplicationDatabase database) throws SQLException {
        Set<TableName> tables = new HashSet<>(Inspector.of(database.system(), database.jdbc(), database.schema())
                .tableNames());
        tables.removeAll(database.tables().all());
        return tables;
    }

    /** Refuses to go anywhere without a revision, unless what the project rests on has some: then it needs none of its own. */
    public void requireRevisions() {
        if (scripts.graph().isEmpty() && deployment.foundation().isEmpty()) {
            throw new NoRevisionsException(scripts.folders());
        }
    }

    private static void requireWidth(ApplicationDatabase database, Plan plan) throws SQLException {
        VersionWidth width = new VersionWidth(database);
        for (Step step : plan.steps()) {
            width.require(step.added());
        }
    }

    /**
     * Refuses to say of a step outside a transaction what becomes of it, while a run has the lock that may be about it. For who has
     * no lock.
     */
    public void requireNoneUnderWay(ApplicationDatabase database) throws SQLException {
        Optional<InDoubt> begun = database.journal().inDoubt(database.jdbc());
        Optional<LockHolder> holder = begun.isEmpty() ? Optional.empty() : database.lockHolder();
        if (holder.isPresent()) {
            throw InDoubtException.underWay(begun.get(), holder.get(), scripts.graph());
        }
    }

    /** Refuses to go past a step that ended half-way, and returns whether the plan goes on with one. */
    private boolean requireSettled(ApplicationDatabase database, Plan plan, Resume resume) throws SQLException {
        Optional<InDoubt> doubt = database.journal().inDoubt(database.jdbc());
        if (doubt.isPresent()) {
            requireResumed(database, doubt.get(), plan, resume);
        }
        return doubt.isPresent();
    }

    private void requireResumed(ApplicationDatabase database, InDoubt doubt, Plan plan, Resume resume)
            throws SQLException {
        if (resume == Resume.NO || !leads(plan, doubt)) {
            List<Advice> inTheWay = database.system()
                    .beforeAnotherTry(
                            database.jdbc(),
                            database.schema(),
                            doubt.statement().text());
            throw InDoubtException.of(doubt, inTheWay, scripts.graph(), database.heads());
        }
    }

    /**
     * Returns the statement, from 0, with which a prepared plan begins. Asked under the lock: the run that held it before may have
     * ended half-way.
     *
     * @throws FurrowException if it did and this run is not to go on, or the statements before that one aren't those that ran
     */
    public int firstStatement(ApplicationDatabase database, Prepared prepared, Resume resume) {
        try {
            Optional<InDoubt> doubt = database.journal().inDoubt(database.jdbc());
            if (doubt.isEmpty()) {
                return 0;
            }
            requireResumed(database, doubt.get(), prepared.plan(), resume);
            requireAsItRan(database, doubt.get(), prepared.scripts().get(0));
            return doubt.get().statement().number();
        } catch (SQLException e) {
            throw database.system().error(e).after("can't read the journal", e);
        }
    }

    private void requireAsItRan(ApplicationDatabase database, InDoubt doubt, StepScript script) {
        RanBefore ran = new RanBefore(doubt, script);
        Optional<Diagnostic> difference = ran.difference();
        if (difference.isPresent()) {
            throw InDoubtException.changed(
                    doubt, difference.get(), script.step().revision(), scripts.graph(), database.heads());
        }
        for (StepStatement code : ran.incomparable()) {
            progress.warned(Diagnostic.of(
                            code.place(), code.text() + " ran before, and isn't run again: its code can't be compared")
                    .advising(Advice.say("If it was changed since, do by hand what it does more.")));
        }
    }

    private static boolean leads(Plan plan, InDoubt doubt) {
        return !plan.isEmpty()
                && plan.steps().get(0).revision().id().equals(doubt.revision())
                && plan.direction() == doubt.direction();
    }
}
