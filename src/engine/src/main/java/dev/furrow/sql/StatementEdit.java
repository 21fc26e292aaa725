package dev.furrow.sql;

import dev.furrow.error.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces parts of a statement's text, from its beginning to its end, without losing where in the file the rest stands.
 */
public final class StatementEdit {
    private final SqlStatement statement;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder shown = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private int done;

    /**
     * Begins to edit a statement.
     *
     * @throws IllegalArgumentException if it holds secrets already
     */
    public StatementEdit(SqlStatement statement) {
        if (!statement.shown().equals(statement.text())) {
            throw new IllegalArgumentException("holds secrets: " + statement);
        }
        this.statement = statement;
    }

    /**
     * Writes {@code replacement} in the place of the statement's text between {@code start} and {@code end}.
     *
     * @throws IllegalArgumentException if a part was replaced before that lies after {@code start}
     */
    public void replace(int start, int end, String replacement) {
        replace(start, end, replacement, replacement);
    }

    /** Does so for the database alone: whoever is shown the statement sees what its author wrote there. */
    public void replaceSecretly(int start, int end, String replacement) {
        replace(start, end, replacement, statement.text().substring(start, end));
    }

    private void replace(int start, int end, String sent, String seen) {
        if (start < done) {
            throw new IllegalArgumentException("out of order: " + start);
        }
        keepUntil(start);
        pieces.add(new Piece(text.length(), start, true));
        text.append(sent);
        shown.append(seen);
        done = end;
    }

    /** Returns the statement with what was replaced; data lines stay as they are. */
    public SqlStatement apply() {
        if (done == 0 && pieces.isEmpty()) {
            return statement;
        }
        keepUntil(statement.text().length());
        Origin origin = new EditedOrigin(statement.origin(), List.copyOf(pieces));
        return new SqlStatement(
                text.toString(),
                shown.toString(),
                statement.syntax(),
                origin,
                statement.copyData().orElse(null),
                null);
    }

    private void keepUntil(int end) {
        pieces.add(new Piece(text.length(), done, false));
        text.append(statement.text(), done, end);
        shown.append(statement.text(), done, end);
        done = end;
    }

    /** From offset {@code start} of the new text on stands what stood at {@code before}, or what replaced that. */
    private record Piece(int start, int before, boolean replaced) {}

    private record EditedOrigin(Origin unedited, List<Piece> pieces) implements Origin {
        @Override
        public Place placeAt(int offset) {
            Piece piece = pieces.get(0);
            for (Piece next : pieces) {
                if (next.start() > offset) {
                    break;
                }
                piece = next;
            }
            return unedited.placeAt(piece.before() + (piece.replaced() ? 0 : offset - piece.start()));
        }
    }
}
