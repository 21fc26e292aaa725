package dev.furrow.migrate.plan;

import dev.furrow.database.Dialect;
import dev.furrow.database.step.AuthorsSql;
import dev.furrow.database.step.SchemaDependent;
import dev.furrow.database.step.StepBody;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.operation.Migration;
import dev.furrow.operation.Operations;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.operation.model.Reversal;
import dev.furrow.revision.Direction;
import dev.furrow.revision.Plan;
import dev.furrow.revision.Step;
import dev.furrow.script.CutScript;
import dev.furrow.script.Placeholders;
import dev.furrow.script.RevisionScript;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.SourceFile;
import dev.furrow.script.SqlSection;
import dev.furrow.script.SqlSections;
import dev.furrow.script.java.JavaScripts;
import dev.furrow.script.java.ScriptContext;
import dev.furrow.script.java.ScriptErrors;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.TransactionControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Turns a plan's steps into what they will send, so that whatever is wrong with a script is found before the first statement. */
public final class StepScripts {
    private final RevisionScripts scripts;
    private final JavaScripts java;
    private final Dialect dialect;
    private final Placeholders placeholders;

    public StepScripts(RevisionScripts scripts, JavaScripts java, Dialect dialect, Placeholders placeholders) {
        this.scripts = scripts;
        this.java = java;
        this.dialect = dialect;
        this.placeholders = placeholders;
    }

    /**
     * Returns the plan's steps in their order.
     *
     * @throws FurrowException if a script says nothing for this database or this direction, can't be read or compiled, or asks
     *     for what the database can't do
     */
    public List<StepScript> prepare(Plan plan) {
        Map<String, Migration> migrations = java.load(javaFiles(plan), Migration.class);
        List<StepScript> prepared = new ArrayList<>();
        for (Step step : plan.steps()) {
            RevisionScript script = scripts.script(step.revision().id());
            Migration migration = migrations.get(script.file().name());
            prepared.add(migration == null ? sql(step, script) : java(step, script, migration));
        }
        return prepared;
    }

    /** Returns whether all of a plan's steps are scripts of SQL, each of which can be prepared by itself. */
    public boolean areSql(Plan plan) {
        return javaFiles(plan).isEmpty();
    }

    /** Returns one step of such a plan, as {@link #prepare} would. */
    public StepScript prepareSql(Step step) {
        return sql(step, scripts.script(step.revision().id()));
    }

    private List<SourceFile> javaFiles(Plan plan) {
        List<SourceFile> files = new ArrayList<>();
        for (Step step : plan.steps()) {
            SourceFile file = scripts.script(step.revision().id()).file();
            if (file.isJava()) {
                files.add(file);
            }
        }
        return files;
    }

    private StepScript sql(Step step, RevisionScript script) {
        CutScript cut = scripts.cut(script, dialect.syntax());
        SqlSections sections = cut.sections();
        SqlSection section = sections.section(step.direction()).orElseThrow(() -> missing(step, script, sections));
        String undo = step.direction() == Direction.UP
                ? sections.section(Direction.DOWN)
                        .map(down -> text(statements(down)))
                        .orElse("")
                : "";
        return new StepScript(
                step,
                script.file().name(),
                new StepBody(statements(section), section.transactional(), section.foreignKeys(), modes(section)),
                cut.checksum(),
                script.rawChecksum(),
                undo);
    }

    private List<StepStatement> statements(SqlSection section) {
        List<StepStatement> statements = new ArrayList<>();
        for (SqlStatement statement :
                author(section.transactional(), section.foreignKeys()).sent(section.statements())) {
            statements.add(new StepStatement.Sql(statement));
        }
        return statements;
    }

    private String modes(SqlSection section) {
        return section.transactional()
                ? TransactionControl.begin(section.statements())
                        .map(dialect::transactionModes)
                        .orElse("")
                : "";
    }

    private AuthorsSql author(boolean transactional, boolean foreignKeys) {
        return new AuthorsSql(dialect.syntax(), transactional, foreignKeys, placeholders::in);
    }

    private FurrowException missing(Step step, RevisionScript script, SqlSections sections) {
        Place place = Place.of(script.file().name());
        String product = dialect.syntax().word();
        String revision = step.revision().title();
        if (step.direction() == Direction.DOWN
                && sections.all().stream().noneMatch(section -> section.direction() == Direction.DOWN)) {
            return new FurrowException(Diagnostic.of(
                            place,
                            "revision " + revision + " can't be downgraded: it has no section \"-- migrate:down\"")
                    .noting("Nothing was run.")
                    .advising(
                            Advice.say("Write the section, or go back with a backup."),
                            Advice.say("An empty section says that there is nothing to undo.")));
        }
        String word = step.direction().word();
        return new FurrowException(Diagnostic.of(
                        place, "revision " + revision + " has no section \"-- migrate:" + word + "\" for " + product)
                .noting("Nothing was run.")
                .advising(Advice.say("Write one that begins  -- migrate:" + word + " " + product)));
    }

    private StepScript java(Step step, RevisionScript script, Migration migration) {
        boolean up = step.direction() == Direction.UP;
        List<RecordedOperation> forth = recorded(script, migration, migration::up);
        List<StepStatement> statements = statements(script, up ? forth : back(script, migration, forth));
        String undo = up ? undo(script, migration, forth) : "";
        return new StepScript(
                step,
                script.file().name(),
                new StepBody(
                        statements,
                        script.header().transactional(),
                        script.header().foreignKeys(),
                        ""),
                script.checksum(dialect.syntax()),
                script.rawChecksum(),
                undo);
    }

    /** Returns what leads back: what the revision says, else what undoes its operations one by one. */
    private List<RecordedOperation> back(RevisionScript script, Migration migration, List<RecordedOperation> forth) {
        return saysDowngrade(migration)
                ? recorded(script, migration, migration::down)
                : Reversal.of(forth, dialect.product());
    }

    /** Returns the statements of the downgrade; nothing where there is none, or where it isn't known yet. */
    private String undo(RevisionScript script, Migration migration, List<RecordedOperation> forth) {
        if (!saysDowngrade(migration) && !Reversal.isPossible(forth, dialect.product())) {
            return "";
        }
        return text(statements(script, back(script, migration, forth)));
    }

    private static boolean saysDowngrade(Migration migration) {
        try {
            return migration.getClass().getMethod("down", Operations.class).getDeclaringClass() != Migration.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<RecordedOperation> recorded(
            RevisionScript script, Migration migration, Consumer<Operations> direction) {
        try {
            return ScriptContext.within(
                    migration, () -> Operations.record(script.file().name(), migration, direction));
        } catch (RuntimeException | Error e) {
            throw ScriptErrors.of(script.file().name(), migration.getClass(), e);
        }
    }

    private List<StepStatement> statements(RevisionScript script, List<RecordedOperation> operations) {
        List<RecordedOperation> its = operations.stream()
                .filter(recorded -> recorded.products().contains(dialect.product()))
                .toList();
        return dialect.statements(
                its, author(script.header().transactional(), script.header().foreignKeys()));
    }

    /** Returns the statements as text, if all of them are statements; otherwise nothing. */
    private static String text(List<StepStatement> statements) {
        StringBuilder text = new StringBuilder();
        for (StepStatement statement : statements) {
            Optional<String> plain = statement.accept(new PlainText());
            if (plain.isEmpty()) {
                return "";
            }
            text.append(plain.get().isEmpty() ? "" : plain.get() + ";\n");
        }
        return text.toString();
    }

    private static final class PlainText implements StepStatement.Visitor<Optional<String>> {
        @Override
        public Optional<String> sql(StepStatement.Sql sql) {
            return sql.statement().copyData().isPresent() ? Optional.empty() : Optional.of(sql.text());
        }

        @Override
        public Optional<String> parametrised(StepStatement.Parametrised parametrised) {
            return Optional.empty();
        }

        @Override
        public Optional<String> code(StepStatement.Code code) {
            return Optional.empty();
        }

        @Override
        public Optional<String> require(StepStatement.Require require) {
            return Optional.empty();
        }

        /** What sends nothing stands in no way; of what says the same whatever the schema, that is said. */
        @Override
        public Optional<String> schemaDependent(SchemaDependent dependent) {
            boolean isKnown = !dependent.needsReplay() || !dependent.said().isEmpty();
            return isKnown
                    ? Optional.of(
                            dependent.said().stream().map(StepStatement::text).collect(Collectors.joining(";\n")))
                    : Optional.empty();
        }
    }
}
