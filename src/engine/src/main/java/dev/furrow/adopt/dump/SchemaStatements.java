package dev.furrow.adopt.dump;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.Scratch;
import dev.furrow.database.Session;
import dev.furrow.database.client.SchemaScript;
import dev.furrow.database.step.AuthorsSql;
import dev.furrow.database.step.SchemaDependent;
import dev.furrow.database.step.StatementLimits;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.migrate.step.StatementRunner;
import dev.furrow.operation.model.CommentOnTable;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Operations that make a schema as one database's statements. */
final class SchemaStatements implements StepStatement.Visitor<String> {
    private static final Place PLACE = Place.of("the schema");

    private final DatabaseSystem system;
    private final SchemaScript script;
    private final AuthorsSql verbatim;

    SchemaStatements(DatabaseSystem system, SchemaScript script) {
        this.system = system;
        this.script = script;
        this.verbatim = new AuthorsSql(system.syntax(), true, false, UnaryOperator.identity());
    }

    /** Returns whether the database keeps descriptions of tables and columns. */
    boolean keepsComments() {
        return !said(List.of(new CommentOnTable(TableName.of("t"), "a description")))
                .isEmpty();
    }

    /** Returns why the database can't do {@code operation}; empty if it can. */
    Optional<String> refusal(Operation operation) {
        try {
            said(List.of(operation));
            return Optional.empty();
        } catch (FurrowException e) {
            return Optional.of(e.diagnostic().what());
        }
    }

    /** Returns the statements as the script has them. */
    String of(List<Operation> operations) {
        StringBuilder text = new StringBuilder();
        for (StepStatement statement : resolved(said(operations))) {
            String written = statement.accept(this);
            text.append(written.isEmpty() ? "" : "\n").append(written);
        }
        return text.append('\n').toString();
    }

    private List<StepStatement> said(List<Operation> operations) {
        List<RecordedOperation> recorded = operations.stream()
                .map(operation -> new RecordedOperation(operation, PLACE))
                .toList();
        return system.dialect("").statements(recorded, verbatim);
    }

    /** What depends on the schema before it is played, where this system's statements may. */
    private List<StepStatement> resolved(List<StepStatement> statements) {
        Optional<Scratch> scratch = system.scratch();
        if (scratch.isEmpty()) {
            return statements;
        }
        try (Session session = scratch.get().empty()) {
            session.state().restore(List.of(), StatementLimits.NONE);
            List<StepStatement> parts = new ArrayList<>();
            for (StepStatement statement : statements) {
                parts.addAll(played(session, statement));
            }
            return parts;
        } catch (FurrowException e) {
            throw e;
        } catch (Exception e) {
            throw new FurrowException(Diagnostic.of("can't play the schema's statements: " + e.getMessage()), e);
        }
    }

    private static List<StepStatement> played(Session session, StepStatement statement) throws Exception {
        List<StepStatement> parts = statement.on(session.jdbc());
        for (StepStatement part : parts) {
            StatementRunner.outsideTransaction(session).run(part);
        }
        return parts;
    }

    @Override
    public String sql(StepStatement.Sql sql) {
        return script.statement(sql.statement());
    }

    @Override
    public String parametrised(StepStatement.Parametrised parametrised) {
        throw new IllegalStateException("makes no schema: " + parametrised.text());
    }

    @Override
    public String code(StepStatement.Code code) {
        throw new IllegalStateException("makes no schema: " + code.text());
    }

    /** In an empty database nothing stands in the way. */
    @Override
    public String require(StepStatement.Require require) {
        return "";
    }

    @Override
    public String schemaDependent(SchemaDependent dependent) {
        throw new IllegalStateException("depends on the schema before it: " + dependent.text());
    }
}
