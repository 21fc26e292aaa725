package dev.furrow.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.database.DatabaseError;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Spelling;
import dev.furrow.testing.FreshDatabase;
import dev.furrow.testing.Postgres;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Citus 13 says where it refuses something, in its words; the server of these tests is a plain one. */
final class DistributedTableErrorsTest {
    private static final String PARALLEL =
            "cannot execute DDL on table \"countries\" because there was a parallel DDL access to distributed table"
                    + " \"users\" in the same transaction";
    private static final String SEQUENTIAL =
            "Try re-running the transaction with \"SET LOCAL citus.multi_shard_modify_mode TO ''sequential'';\"";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            cannot create constraint on "users" / Distributed relations cannot have UNIQUE, EXCLUDE, or PRIMARY KEY constraints that do not include the partition column (with an equality operator if EXCLUDE). | Have the distribution column among its columns
            creating unique indexes on non-partition columns is currently unsupported | Have the distribution column among its columns
            cannot execute ALTER TABLE command involving partition column | The distribution column stays as it is
            cannot execute ALTER TABLE command dropping partition column | The distribution column stays as it is
            cannot execute ADD COLUMN commands involving serial pseudotypes when metadata is synchronized to workers | A column that a sequence fills belongs into CREATE TABLE
            cannot execute ADD COLUMN commands involving identity columns when metadata is synchronized to workers | A column that a sequence fills belongs into CREATE TABLE
            cannot add a column involving DEFAULT nextval('..') because the table is not empty | A column that a sequence fills belongs into CREATE TABLE
            cannot create foreign key constraint / Foreign keys are supported in two cases, either in between two colocated tables including partition column in the same ordinal in the both tables or from distributed to reference tables | A foreign key leads from a distributed table
            cannot create foreign key constraint / SET NULL or SET DEFAULT is not supported in ON DELETE operation when distribution key is included in the foreign key constraint | A foreign key leads from a distributed table
            triggers are not supported on distributed tables | Do the trigger's work in the application
            cannot distribute relation "users" because it has triggers | Do the trigger's work in the application
            modifying the partition value of rows is not allowed | A row can't move to another shard
            functions used in UPDATE queries on distributed tables must not be VOLATILE | Each shard would compute its own value
            cannot perform an INSERT without a partition column value | Give the distribution column a value
            could not run distributed query with FOR UPDATE/SHARE commands | Rows are locked in one shard alone
            cannot execute ADD CONSTRAINT command with other subcommands | Write each change as an ALTER TABLE of its own
            renaming constraints belonging to distributed tables is currently unsupported | Drop the constraint, and add it
            alter table command is currently unsupported | What a table that is distributed doesn't take
            operation is not allowed on this node | Work by way of the coordinator
            cannot run DROP TABLE command because there was a parallel operation on a distributed table in the transaction / / Try re-running the transaction with "SET LOCAL citus.multi_shard_modify_mode TO 'sequential';" | As the section's first statement
            relation "users" already exists | ~~
            functions in index expression must be marked IMMUTABLE | ~~
            cannot alter type of a column used by a view or rule | ~~
            """)
    void a_refusal_names_the_way_on(String said, String beginning) {
        String[] parts = said.split(" / ?", -1);
        DatabaseError error = new DatabaseError(
                parts[0],
                "0A000",
                parts.length > 1 ? parts[1] : "",
                parts.length > 2 ? parts[2] : "",
                "",
                0,
                DatabaseError.Subject.NONE,
                false);

        String advice = PostgresErrors.advice(error).stream()
                .map(one -> one.text(Spelling.NEUTRAL))
                .collect(Collectors.joining("\n"));

        assertThat(advice).startsWith(beginning);
        assertThat(advice.isEmpty()).isEqualTo(beginning.isEmpty());
    }

    @Test
    void a_step_that_comes_too_late_in_its_transaction_is_told_what_comes_first() {
        try (FreshDatabase database = Postgres.freshDatabase()) {
            Project project = Project.on(database.url(), folder).revision("1.sql", """
                    -- change
                    --
                    -- revision: a
                    -- down-revision: none

                    -- migrate:up
                    CREATE TABLE users (id INTEGER);
                    DO $$ BEGIN RAISE EXCEPTION '%s' USING HINT = '%s'; END $$;
                    """.formatted(PARALLEL, SEQUENTIAL));

            try (Furrow furrow = project.furrow()) {
                assertThatThrownBy(() -> furrow.upgrade("head"))
                        .isInstanceOfSatisfying(
                                FurrowException.class,
                                refused -> assertThat(refused.advice())
                                        .extracting(advice -> advice.text(Spelling.NEUTRAL))
                                        .containsExactly(
                                                "As the section's first statement, since later is too late: "
                                                        + " SET LOCAL citus.multi_shard_modify_mode TO 'sequential';",
                                                "In Java, before anything else: "
                                                        + " op.execute(\"SET LOCAL citus.multi_shard_modify_mode TO"
                                                        + " 'sequential'\");",
                                                "Or have the statement in a revision of its own, or write transaction:false"
                                                        + " after -- migrate:up."));
            }
        }
    }
}
