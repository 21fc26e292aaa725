package dev.furrow.migrate.step;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.step.SchemaDependent;
import dev.furrow.database.step.StepStatement;
import dev.furrow.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements of a step that are sent together: neighbours, each of which may be; or one by itself.
 *
 * @param texts those that may be sent together; none for one that may not
 */
record Message(List<StepStatement> statements, List<SqlStatement> texts) {
    Message {
        statements = List.copyOf(statements);
        texts = List.copyOf(texts);
    }

    /** Returns those of a step, in its order. */
    static List<Message> of(DatabaseSystem system, List<StepStatement> statements) {
        Text text = new Text(system);
        List<Message> messages = new ArrayList<>();
        List<StepStatement> together = new ArrayList<>();
        List<SqlStatement> texts = new ArrayList<>();
        for (StepStatement statement : statements) {
            Optional<SqlStatement> sharing = statement.accept(text);
            if (!together.isEmpty() && (sharing.isEmpty() || texts.isEmpty())) {
                messages.add(new Message(together, texts));
                together.clear();
                texts.clear();
            }
            together.add(statement);
            sharing.ifPresent(texts::add);
        }
        if (!together.isEmpty()) {
            messages.add(new Message(together, texts));
        }
        return messages;
    }

    boolean isShared() {
        return texts.size() > 1;
    }

    /** Finds the text of what may be sent together with others. */
    private record Text(DatabaseSystem system) implements StepStatement.Visitor<Optional<SqlStatement>> {
        @Override
        public Optional<SqlStatement> sql(StepStatement.Sql sql) {
            return Optional.of(sql.statement()).filter(system::mayBeSentTogether);
        }

        @Override
        public Optional<SqlStatement> parametrised(StepStatement.Parametrised parametrised) {
            return Optional.empty();
        }

        @Override
        public Optional<SqlStatement> code(StepStatement.Code code) {
            return Optional.empty();
        }

        @Override
        public Optional<SqlStatement> require(StepStatement.Require require) {
            return Optional.empty();
        }

        @Override
        public Optional<SqlStatement> schemaDependent(SchemaDependent dependent) {
            return Optional.empty();
        }
    }
}
