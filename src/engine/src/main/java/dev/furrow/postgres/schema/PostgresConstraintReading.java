package dev.furrow.postgres.schema;

import dev.furrow.database.QueryRows;
import dev.furrow.postgres.text.ActionLetter;
import dev.furrow.schema.Check;
import dev.furrow.schema.Constraint;
import dev.furrow.schema.Definition;
import dev.furrow.schema.ForeignKey;
import dev.furrow.schema.PrimaryKey;
import dev.furrow.schema.ReferentialAction;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Unique;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of {@link SchemaQueries#CONSTRAINTS}. A constraint is said in the vocabulary of revisions only if PostgreSQL prints what
 * that says the same way: so nothing of later versions is passed over.
 */
final class PostgresConstraintReading {
    private static final String NOT_VALID = " NOT VALID";

    private final String name;
    private final String kind;
    private final String text;
    private final List<String> columns;
    private final @Nullable ForeignKey key;

    PostgresConstraintReading(ResultSet row, String schema) throws SQLException {
        this.name = row.getString("name");
        this.kind = row.getString("contype");
        this.text = row.getString("text");
        this.columns = QueryRows.texts(row, "columns");
        this.key = kind.equals("f") ? key(row, schema) : null;
    }

    private ForeignKey key(ResultSet row, String schema) throws SQLException {
        String target = row.getString("target_schema");
        ForeignKey read = new ForeignKey(
                name,
                columns,
                new TableName(target.equals(schema) ? "" : target, row.getString("target")),
                QueryRows.texts(row, "target_columns"),
                ActionLetter.action(row.getString("confdeltype")),
                ActionLetter.action(row.getString("confupdtype")),
                row.getBoolean("condeferrable"));
        return text.endsWith(NOT_VALID) ? read.notValid() : read;
    }

    Definition<Constraint> definition() {
        return new Definition<>(name, text, words());
    }

    private @Nullable Constraint words() {
        return switch (kind) {
            case "p" -> printed("PRIMARY KEY " + list(columns)) ? new PrimaryKey(name, columns) : null;
            case "u" -> printed("UNIQUE " + list(columns)) ? new Unique(name, columns) : null;
            case "f" -> foreignKey();
            case "c" -> check();
            default -> null;
        };
    }

    /** Which names PostgreSQL quotes depends on its version's key words. */
    private boolean printed(String words) {
        return text.replace("\"", "").equals(words.replace("\"", ""));
    }

    private static String list(List<String> names) {
        return "(" + String.join(", ", names.stream().map(PrintedName::of).toList()) + ")";
    }

    private @Nullable Constraint foreignKey() {
        if (key == null) {
            return null;
        }
        TableName target = key.target();
        String words = "FOREIGN KEY " + list(columns) + " REFERENCES "
                + (target.isQualified() ? PrintedName.of(target.schema()) + "." : "") + PrintedName.of(target.name())
                + list(key.targetColumns())
                + action(" ON UPDATE ", key.onUpdate())
                + action(" ON DELETE ", key.onDelete())
                + (key.deferrable() ? " DEFERRABLE INITIALLY DEFERRED" : "")
                + (key.isNotValid() ? NOT_VALID : "");
        return printed(words) ? key : null;
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
    }

    private @Nullable Constraint check() {
        boolean isNotValid = text.endsWith(NOT_VALID);
        String words = isNotValid ? text.substring(0, text.length() - NOT_VALID.length()) : text;
        if (!words.endsWith(")")) {
            return null;
        }
        String condition = Parentheses.inside(words.substring("CHECK ".length()));
        Check check = new Check(name, Parentheses.inside(condition));
        return isNotValid ? check.notValid() : check;
    }
}
