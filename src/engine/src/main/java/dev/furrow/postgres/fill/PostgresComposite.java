package dev.furrow.postgres.fill;

import dev.furrow.value.Cell;
import dev.furrow.value.UnfitValueException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in one value, {@code (7,"a, b",2026-11-21)} ("Composite Types" in PostgreSQL's manual). What isn't well-formed is left to the
 * server.
 *
 * @param fields how each of their values has to be written, in their order
 */
record PostgresComposite(List<PostgresForm> fields) implements PostgresForm {
    PostgresComposite {
        fields = List.copyOf(fields);
    }

    @Override
    public String text(Cell cell, String value) throws UnfitValueException {
        CompositeText text = new CompositeText(value);
        StringBuilder sent = new StringBuilder();
        int copied = 0;
        for (int i = 0; text.next(); i++) {
            String field = text.value();
            String written =
                    field == null || i >= fields.size() ? field : fields.get(i).text(Cell.PLAIN, field);
            if (written != null && !written.equals(field)) {
                sent.append(value, copied, text.start());
                sent.append('"')
                        .append(written.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
                copied = text.end();
            }
        }
        return sent.append(value, copied, value.length()).toString();
    }

    @Override
    public boolean isSentAsItIs(char[] text, int from, int to) {
        return false;
    }

    /** Goes from field to field through a composite's text. */
    private static final class CompositeText {
        private final String text;
        private final StringBuilder value = new StringBuilder();
        private int start;
        private int end;
        private boolean quoted;

        /** Stands before the first field. */
        CompositeText(String text) {
            this.text = text;
            this.end = text.length() - text.stripLeading().length();
        }

        /** Goes to the next field, and returns whether there is one. */
        boolean next() {
            boolean isBefore = end < text.length() && text.charAt(end) == (start == 0 ? '(' : ',');
            if (!isBefore) {
                return false;
            }
            start = ++end;
            value.setLength(0);
            quoted = false;
            while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != ')') {
                read(text.charAt(end++));
            }
            return end < text.length();
        }

        private void read(char c) {
            if (c == '"') {
                quoted = true;
                quotes();
            } else {
                add(c);
            }
        }

        /** Two quotes inside of quotes are one that means itself. */
        private void quotes() {
            while (end < text.length()) {
                char c = text.charAt(end++);
                boolean isDoubled = c == '"' && end < text.length() && text.charAt(end) == '"';
                if (c == '"' && !isDoubled) {
                    return;
                }
                end += isDoubled ? 1 : 0;
                add(c);
            }
        }

        /** After a backslash stands a character that means itself. */
        private void add(char c) {
            value.append(c == '\\' && end < text.length() ? text.charAt(end++) : c);
        }

        /** Returns the field's value; null if nothing stands there, which is NULL. */
        @Nullable
        String value() {
            return quoted || value.length() > 0 ? value.toString() : null;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }
    }
}
