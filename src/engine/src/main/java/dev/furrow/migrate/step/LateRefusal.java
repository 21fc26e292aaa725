package dev.furrow.migrate.step;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.step.CandidateLines;
import dev.furrow.database.step.StepStatement;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.migrate.plan.StepScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a database refuses when a step ends, since a constraint or a trigger waits for that: it names no statement then. */
record LateRefusal(DatabaseSystem system, Connection connection, StepScript script) {
    private static final Pattern NO_ROWS =
            Pattern.compile("(CREATE|COMMENT|GRANT|REVOKE|ANALYZE)\\b", Pattern.CASE_INSENSITIVE);

    /** Returns the failure with the lines that name the tables which it is about. */
    FurrowException locate(FurrowException failure, DatabaseError error) {
        if (error.connectionLost()) {
            return failure;
        }
        try {
            return CandidateLines.of(places(system.refusedAtTheEnd(connection, error)))
                    .locate(failure);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            return failure;
        }
    }

    private List<Place> places(Set<String> tables) {
        List<Place> places = new ArrayList<>();
        for (StepStatement statement : script.statements()) {
            if (tables.stream().anyMatch(table -> mayWrite(statement, table))) {
                places.add(statement.place());
            }
        }
        return places;
    }

    /** Whether a function or a trigger that it calls writes there it doesn't tell. */
    private static boolean mayWrite(StepStatement statement, String table) {
        if (!statement.isComparable()) {
            return true;
        }
        return !NO_ROWS.matcher(statement.text()).lookingAt() && names(statement, table);
    }

    private static boolean names(StepStatement statement, String table) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(table) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(statement.text())
                .find();
    }
}
