package dev.furrow.postgres.connect;

import dev.furrow.database.DatabaseError;
import dev.furrow.error.Advice;
import java.util.List;

/**
 * The way on where Citus refuses what plain PostgreSQL takes. It says so under codes that others have too, so its sentences are what tells
 * them apart; {@code docs/distributed.md} has the rules behind them.
 */
final class DistributedTableErrors {
    private static final String SEQUENTIAL = "SET LOCAL citus.multi_shard_modify_mode TO 'sequential'";

    /** What it says when a connection to each shard was in use in a transaction, and one to all would be needed. */
    private static final Rule PARALLEL_BEFORE = new Rule(
            List.of(
                    Advice.literal("As the section's first statement, since later is too late:", SEQUENTIAL + ";"),
                    Advice.literal("In Java, before anything else:", "op.execute(\"" + SEQUENTIAL + "\");"),
                    Advice.say("Or have the statement in a revision of its own, or write transaction:false after"
                            + " -- migrate:up.")),
            "citus.multi_shard_modify_mode");

    private static final List<Rule> RULES = List.of(
            PARALLEL_BEFORE,
            rule(
                    "Have the distribution column among its columns, or make a table that is small and seldom changes a"
                            + " reference table:  SELECT create_reference_table('...')",
                    "that do not include the partition column",
                    "unique indexes on non-partition columns"),
            rule(
                    "The distribution column stays as it is while the table is distributed:  SELECT"
                            + " undistribute_table('...')  first, then the change, then  SELECT create_distributed_table('...',"
                            + " '...')  again.",
                    "ALTER TABLE command involving partition column",
                    "ALTER TABLE command dropping partition column"),
            rule(
                    "A column that a sequence fills belongs into CREATE TABLE, before create_distributed_table. A table that"
                            + " is distributed takes a plain column, which the application fills.",
                    "commands involving serial pseudotypes",
                    "commands involving identity columns",
                    "command involving identity column",
                    "Cannot add a column involving serial pseudotypes",
                    "Cannot add an identity column",
                    "a column involving DEFAULT nextval",
                    "DEFAULT nextval('..') command with"),
            rule(
                    "A foreign key leads from a distributed table to a reference table, or to one that lies together with it"
                            + " (colocate_with => '...') and has its distribution column in the same place of the key; ON DELETE"
                            + " SET NULL and SET DEFAULT, and ON UPDATE, can't change that column.",
                    "cannot create foreign key constraint",
                    "Foreign keys are supported in two cases",
                    "to a distributed table are not supported",
                    "can only have foreign keys to reference tables"),
            rule(
                    "Do the trigger's work in the application, or leave the table local.",
                    "triggers are not supported on distributed tables",
                    "triggers are not supported on reference tables",
                    "because it has triggers",
                    "ENABLE/DISABLE TRIGGER"),
            rule(
                    "A row can't move to another shard: delete it, and insert it with the other value.",
                    "modifying the partition value of rows is not allowed"),
            rule(
                    "Each shard would compute its own value. Write the value itself, or compute it in a Java revision's "
                            + " run(connection -> ...)  and hand it to the statement.",
                    "on distributed tables must not be VOLATILE",
                    "on distributed tables must be marked IMMUTABLE"),
            rule(
                    "Give the distribution column a value in each row that is inserted.",
                    "without a partition column value",
                    "NULL in the partition column"),
            rule(
                    "Rows are locked in one shard alone: have  WHERE <distribution column> = ...  in the query.",
                    "with FOR UPDATE/SHARE commands"),
            rule(
                    "Write each change as an ALTER TABLE of its own, and a constraint with its name:  ALTER TABLE ... ADD"
                            + " CONSTRAINT <name> ...",
                    "command with other subcommands",
                    "ADD COLUMN command with PRIMARY KEY, UNIQUE, FOREIGN and CHECK constraints"),
            rule(
                    "Drop the constraint, and add it under its new name.",
                    "renaming constraints belonging to distributed tables"),
            rule(
                    "What a table that is distributed doesn't take, it may take before create_distributed_table; or do"
                            + " without.",
                    "alter table command is currently unsupported"),
            rule(
                    "Work by way of the coordinator: its address belongs into the URL.",
                    "operation is not allowed on this node"));

    private DistributedTableErrors() {}

    /** Returns what to do instead; nothing where it is no refusal of Citus's that is known. */
    static List<Advice> advice(DatabaseError error) {
        String said = error.message() + "\n" + error.detail() + "\n" + error.hint();
        return RULES.stream()
                .filter(rule -> rule.fits(said))
                .findFirst()
                .map(Rule::advice)
                .orElse(List.of());
    }

    private static Rule rule(String sentence, String... parts) {
        return new Rule(List.of(Advice.say(sentence)), parts);
    }

    /** Any of the parts stands in what the server says. */
    private record Rule(List<Advice> advice, List<String> parts) {
        Rule(List<Advice> advice, String... parts) {
            this(advice, List.of(parts));
        }

        boolean fits(String said) {
            return parts.stream().anyMatch(said::contains);
        }
    }
}
