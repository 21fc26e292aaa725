package dev.furrow.migrate.step;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.GuardedConnection;
import dev.furrow.database.Sql;
import dev.furrow.database.TransactionMark;
import dev.furrow.error.FurrowException;
import dev.furrow.migrate.plan.Unit;
import dev.furrow.operation.model.Work;
import dev.furrow.postgres.connect.PostgresCopy;
import dev.furrow.script.java.ScriptContext;
import dev.furrow.sql.CopyData;
import dev.furrow.sqlite.keys.SchemaEntries;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Sends a step's units to the database, one by one. */
public final class UnitRunner implements Unit.Visitor<UnitRunner.Sending> {
    /** What is done with the connection for one unit. */
    interface Sending {
        void to(Connection connection) throws Exception;
    }

    private static final String IN_A_STEP = "the step's: throw an exception to fail it, or declare transaction: false";
    private static final String OUTSIDE =
            "the step's: it runs outside a transaction, where each statement lasts by itself";

    private final Connection connection;
    private final DatabaseSystem system;
    private final boolean inTransaction;

    private UnitRunner(Connection connection, DatabaseSystem system, boolean inTransaction) {
        this.connection = connection;
        this.system = system;
        this.inTransaction = inTransaction;
    }

    static UnitRunner inTransaction(Connection connection, DatabaseSystem system) {
        return new UnitRunner(connection, system, true);
    }

    public static UnitRunner outsideTransaction(Connection connection, DatabaseSystem system) {
        return new UnitRunner(connection, system, false);
    }

    /** Does what {@code unit} says; whatever its own code throws comes out as it is. */
    public void run(Unit unit) throws Exception {
        unit.accept(this).to(connection);
    }

    /** Returns what {@code unit} is for the schema as it is now: itself, or statements. */
    public List<Unit> parts(Unit unit) throws SQLException {
        return unit instanceof Unit.Live live ? live.expanded(SchemaEntries.read(connection)) : List.of(unit);
    }

    @Override
    public Sending statement(Unit.Statement unit) {
        Optional<CopyData> rows = unit.statement().copyData();
        return rows.isEmpty()
                ? to -> execute(to, unit.text())
                : to -> PostgresCopy.in(
                        to, unit.text(), new StringReader(rows.get().text()));
    }

    private void execute(Connection to, String text) throws SQLException {
        system.refuseUnbound(to, text);
        Sql.execute(to, text);
    }

    @Override
    public Sending parametrised(Unit.Parametrised unit) {
        return to -> executeWithParameters(to, unit);
    }

    private static void executeWithParameters(Connection connection, Unit.Parametrised unit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(unit.text())) {
            for (int i = 0; i < unit.parameters().size(); i++) {
                statement.setObject(i + 1, unit.parameters().get(i));
            }
            statement.execute();
        }
    }

    @Override
    public Sending code(Unit.Code unit) {
        return inTransaction
                ? to -> runMarked(unit.work(), to)
                : to -> run(unit.work(), GuardedConnection.of(to, OUTSIDE));
    }

    private static void run(Work work, Connection guarded) throws Exception {
        ScriptContext.within(work, () -> {
            work.on(guarded);
            return guarded;
        });
    }

    private void runMarked(Work work, Connection to) throws Exception {
        TransactionMark mark = TransactionMark.set(to, system);
        try {
            run(work, GuardedConnection.of(to, IN_A_STEP));
        } catch (Exception | Error e) {
            if (!mark.undo()) {
                throw new EndedStepException(e);
            }
            throw e;
        }
        if (!mark.release()) {
            throw new EndedStepException(null);
        }
    }

    @Override
    public Sending require(Unit.Require unit) {
        return to -> {
            Optional<String> inTheWay = Sql.text(to, unit.text());
            if (inTheWay.isPresent()) {
                throw new FurrowException(inTheWay.get(), List.of());
            }
        };
    }

    @Override
    public Sending live(Unit.Live unit) {
        return to -> {
            for (Unit part : parts(unit)) {
                run(part);
            }
        };
    }
}
