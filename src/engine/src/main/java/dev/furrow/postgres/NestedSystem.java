package dev.furrow.postgres;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.Sql;
import dev.furrow.database.Transaction;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.postgres.text.PostgresSyntax;
import dev.furrow.sql.SourceText;
import dev.furrow.sql.SqlLexer;
import dev.furrow.sql.SqlStatement;
import dev.furrow.sql.SqlToken;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** PostgreSQL within a transaction that is never committed: transactions are savepoints, and other schemas aren't touched. */
final class NestedSystem extends PostgresSystem {
    private static final Advice OTHER_DATABASE =
            Advice.set("Name an empty database for it:", "scratchUrl", "postgres://.../scratch");

    /** A type, a function or an operator; see "PostgreSQL Error Codes" in its manual. */
    private static final Set<String> UNDEFINED = Set.of("42704", "42883");

    private final Set<String> otherSchemas;

    NestedSystem(Set<String> otherSchemas) {
        this.otherSchemas = Set.copyOf(otherSchemas);
    }

    @Override
    public Transaction begin(Connection connection, String modes) throws SQLException {
        Sql.execute(connection, "SAVEPOINT furrow_step");
        return new Savepoint(connection);
    }

    /** An extension that was there before is in another schema, where the application's tables may be. */
    @Override
    public List<Advice> advice(DatabaseError error) {
        return UNDEFINED.contains(error.code())
                ? List.of(
                        Advice.say("Types and functions of an extension in another schema aren't seen in a replay in a"
                                + " transaction."),
                        OTHER_DATABASE)
                : super.advice(error);
    }

    @Override
    public boolean worksOutsideTransactions() {
        return false;
    }

    @Override
    public void beginSnapshot(Connection connection) {}

    @Override
    public void endSnapshot(Connection connection) {}

    /** A transaction of a run, within the one that is never committed. */
    private static final class Savepoint implements Transaction {
        private final Connection connection;
        private boolean open = true;

        Savepoint(Connection connection) {
            this.connection = connection;
        }

        /** What was deferred to the commit comes due; a table with something pending couldn't be altered afterwards. */
        @Override
        public void commit() throws SQLException {
            Sql.execute(connection, "SET CONSTRAINTS ALL IMMEDIATE; RELEASE SAVEPOINT furrow_step");
            open = false;
        }

        @Override
        public String commitStatement() {
            return "RELEASE SAVEPOINT furrow_step";
        }

        @Override
        public void committed() {
            open = false;
        }

        @Override
        public void close() throws SQLException {
            if (open) {
                open = false;
                Sql.execute(connection, "ROLLBACK TO SAVEPOINT furrow_step; RELEASE SAVEPOINT furrow_step");
            }
        }
    }

    /** Each is looked at by itself. */
    @Override
    public boolean mayBeSentTogether(SqlStatement statement) {
        return false;
    }

    /** The live tables are in the other schemas. */
    @Override
    public void send(Connection connection, SqlStatement statement) throws SQLException {
        requireOwnSchema(statement.text());
        super.send(connection, statement);
    }

    private void requireOwnSchema(String sql) {
        SqlLexer lexer = new SqlLexer(new SourceText("", sql), PostgresSyntax.SYNTAX);
        String name = "";
        boolean isFirst = true;
        for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
            boolean isDot = token.kind() == SqlToken.Kind.SYMBOL && sql.charAt(token.start()) == '.';
            if (isDot && otherSchemas.contains(name)) {
                throw namesAnother(name);
            }
            name = name(token, token.in(sql));
            if (isFirst && !token.isComment()) {
                isFirst = false;
                requireNoCode(name);
            }
        }
    }

    /** What code does nobody can read off its text. */
    private static void requireNoCode(String firstWord) {
        if (firstWord.equals("do") || firstWord.equals("call")) {
            throw new FurrowException(stopped("it runs code, which may reach the application's tables"));
        }
    }

    private static String name(SqlToken token, String text) {
        return switch (token.kind()) {
            case WORD -> text.toLowerCase(Locale.ROOT);
            case QUOTED_NAME -> text.substring(1, text.length() - 1).replace("\"\"", "\"");
            default -> "";
        };
    }

    private static FurrowException namesAnother(String schema) {
        return new FurrowException(stopped("it names schema \"" + schema + "\", where the application's tables are"));
    }

    private static Diagnostic stopped(String what) {
        return Diagnostic.of(what)
                .noting("Revisions are replayed in a transaction beside these, since the role may make no database.")
                .advising(OTHER_DATABASE);
    }
}
