package dev.furrow.postgres.fill;

import dev.furrow.database.DatabaseError;
import dev.furrow.database.fill.KeyRef;
import dev.furrow.database.fill.Orphan;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.Table;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.value.ComparableText;
import java.util.List;
import java.util.Optional;

/** Reads PostgreSQL's words for a broken foreign key: {@code Key (user_id)=(99) is not present in table "users".} */
final class PostgresOrphans {
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private PostgresOrphans() {}

    /** Returns the row that {@code error} is about, if it is one that refers to nothing. */
    static Optional<Orphan> of(DatabaseError error, Tables tables) {
        if (!error.code().equals(FOREIGN_KEY_VIOLATION)) {
            return Optional.empty();
        }
        String detail = error.detail();
        int values = detail.indexOf(")=(");
        return key(error, tables)
                .map(key -> new Orphan(
                        key, row -> values > 0 && stands(row, detail, values + 3), error.codeInWords(), error.facts()));
    }

    private static Optional<KeyRef> key(DatabaseError error, Tables tables) {
        DatabaseError.Subject subject = error.subject();
        if (subject.table().isEmpty()) {
            return Optional.empty();
        }
        TableName table = new TableName(subject.schema(), subject.table());
        for (ForeignKey key : tables.find(table).map(Table::foreignKeys).orElse(List.of())) {
            // Of a row that is still referred to, the target's columns stand there.
            if (key.name().equals(subject.constraint())
                    && error.detail().contains("(" + String.join(", ", key.columns()) + ")=(")) {
                return Optional.of(new KeyRef(table, key));
            }
        }
        return Optional.empty();
    }

    /** Returns whether {@code values} stand at {@code start}; they can't be taken apart there, for they aren't quoted. */
    static boolean stands(List<String> values, String detail, int start) {
        return detail.startsWith(String.join(", ", values) + ")", start)
                || detail.startsWith(String.join(", ", ComparableText.all(values)) + ")", start);
    }
}
