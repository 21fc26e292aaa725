package dev.furrow.schema;

import java.math.BigDecimal;

/** What a column holds where an insert names no value. */
public sealed interface DefaultValue {
    <R> R accept(Visitor<R> visitor);

    /** Answers every kind of default. */
    interface Visitor<R> {
        R none();

        R text(String value);

        R number(BigDecimal value);

        R bool(boolean value);

        R expression(String sql);

        R generated(String sql);
    }

    /** No default: NULL. */
    record None() implements DefaultValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.none();
        }
    }

    /** A text, unquoted. */
    record Text(String value) implements DefaultValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(value);
        }
    }

    /** A number. */
    record Numeric(BigDecimal value) implements DefaultValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(value);
        }
    }

    /** True or false. */
    record Bool(boolean value) implements DefaultValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bool(value);
        }
    }

    /** Computed from the row's other columns and kept; no insert names a value. */
    record Generated(String sql) implements DefaultValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.generated(sql);
        }
    }

    /** An expression in SQL, as written. */
    record Expression(String sql) implements DefaultValue {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expression(sql);
        }
    }
}
