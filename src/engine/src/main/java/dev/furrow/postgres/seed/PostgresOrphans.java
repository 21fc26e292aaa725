package dev.furrow.postgres.seed;

import dev.furrow.database.Complaint;
import dev.furrow.error.FurrowException;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.TableName;
import dev.furrow.seed.diagnose.OrphanRows;
import dev.furrow.seed.model.KeyRef;
import dev.furrow.seed.plan.PlannedRun;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads PostgreSQL's words for a broken foreign key: {@code Key (user_id)=(99) is not present in table "users".} */
public final class PostgresOrphans {
    private static final String STATE = "23503";

    private final PlannedRun run;

    public PostgresOrphans(PlannedRun run) {
        this.run = run;
    }

    /** Returns the error with the row's line, if {@code failure} is about a row that refers to nothing. */
    public Optional<FurrowException> error(SQLException failure) {
        if (!STATE.equals(failure.getSQLState())) {
            return Optional.empty();
        }
        Complaint complaint = Complaint.of(failure, run.database().system());
        int values = complaint.detail().indexOf(")=(");
        return key(complaint)
                .map(key -> new OrphanRows(run)
                        .error(
                                key,
                                row -> values > 0 && isAt(complaint.detail(), values + 3, row),
                                complaint.fault().codeInWords(),
                                complaint.facts(),
                                failure));
    }

    private Optional<KeyRef> key(Complaint complaint) {
        if (complaint.table().isEmpty()) {
            return Optional.empty();
        }
        TableName table = new TableName(complaint.schema(), complaint.table());
        for (ForeignKey key :
                run.tables().find(table).map(found -> found.foreignKeys()).orElse(List.of())) {
            // Of a row that is still referred to, the target's columns stand there.
            if (key.name().equals(complaint.constraint())
                    && complaint.detail().contains("(" + String.join(", ", key.columns()) + ")=(")) {
                return Optional.of(new KeyRef(table, key));
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(String detail, int start, List<String> values) {
        return detail.startsWith(String.join(", ", values) + ")", start)
                || detail.startsWith(
                        String.join(
                                        ", ",
                                        values.stream().map(OrphanRows::normal).toList()) + ")",
                        start);
    }
}
